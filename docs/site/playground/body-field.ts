import { decodeBody, type Encoding } from "./decode-body.ts";
import { find, make } from "./dom.ts";
import { onLargePaste } from "./large-paste.ts";

const MAX_BYTES = 5_000_000;

/** The field where a body is typed, pasted, chosen or dropped. */
export interface BodyField {
  /** Returns the bytes, or `undefined` if the text cannot be decoded. */
  readonly read: () => Uint8Array | undefined;
  /** Shows bytes as if they came from a file. */
  readonly show: (bytes: Uint8Array, name: string) => void;
  readonly clear: () => void;
}

/** Starts the field. `onChange` runs whenever the bytes change. */
export function startBodyField(onChange: () => void): BodyField {
  const written = find("verify-body", HTMLTextAreaElement);
  const encoding = find("verify-encoding", HTMLSelectElement);
  const problem = find("verify-body-problem", HTMLElement);
  const fileName = find("verify-file-name", HTMLElement);
  const chooser = find("verify-file", HTMLInputElement);
  const drop = find("verify-drop", HTMLElement);
  let fromFile: Uint8Array | undefined;

  function show(bytes: Uint8Array | undefined, name = ""): void {
    fromFile = bytes;
    const remove = make("button", { type: "button", class: "quiet" }, "Type it instead");
    remove.addEventListener("click", () => {
      clear();
      written.focus();
    });
    const size = bytes && `${bytes.length.toLocaleString("en")} bytes`;
    fileName.replaceChildren(...(bytes ? [make("b", {}, name), ` ${size} `, remove] : []));
    fileName.hidden = bytes === undefined;
    written.hidden = bytes !== undefined;
    encoding.disabled = bytes !== undefined;
    problem.textContent = "";
    onChange();
  }

  function clear(): void {
    written.value = "";
    show(undefined);
  }

  async function open(file: File | undefined): Promise<void> {
    chooser.value = "";
    if (!file) return;
    if (file.size > MAX_BYTES) {
      problem.textContent = "This is larger than 5 MB. Teams sends no message of that size.";
      return;
    }
    try {
      show(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch {
      problem.textContent = "This file cannot be read.";
    }
  }

  written.addEventListener("input", onChange);
  onLargePaste(written, (text) => open(new File([text], "the pasted text")));
  encoding.addEventListener("change", onChange);
  find("verify-choose", HTMLElement).addEventListener("click", () => chooser.click());
  chooser.addEventListener("change", () => open(chooser.files?.[0]));
  drop.addEventListener("dragover", (event) => event.preventDefault());
  drop.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    open(event.dataTransfer.files[0]);
  });

  return {
    show,
    clear,
    read: () => {
      if (fromFile) return fromFile;
      const decoded = decodeBody(written.value, encoding.value as Encoding);
      problem.textContent = typeof decoded === "string" ? decoded : "";
      return typeof decoded === "string" ? undefined : decoded;
    },
  };
}
