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
  /** Writes a text into the field, and selects a part of it. Its line ends become LF. */
  readonly write: (text: string, selected?: readonly [from: number, to: number]) => void;
  /** Whether the field takes text, and neither base64 nor hexadecimal. */
  readonly isText: () => boolean;
  readonly clear: () => void;
}

/** Starts the field. `onChange` runs whenever the bytes change, and `onFile` before a file is opened. */
export function startBodyField(onChange: () => void, onFile: () => void): BodyField {
  const written = find("verify-body", HTMLTextAreaElement);
  const encoding = find("verify-encoding", HTMLSelectElement);
  const problem = find("verify-body-problem", HTMLElement);
  const fileName = find("verify-file-name", HTMLElement);
  const chooser = find("verify-file", HTMLInputElement);
  const drop = find("verify-drop", HTMLElement);
  let fromFile: Uint8Array | undefined;
  let fileProblem = "";

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
    tellProblem("");
    onChange();
  }

  /** Says why a file was not opened, until the next change. */
  function tellProblem(sentence: string): void {
    fileProblem = sentence;
    problem.textContent = sentence;
  }

  function clear(): void {
    written.value = "";
    show(undefined);
  }

  async function open(file: File | undefined): Promise<void> {
    chooser.value = "";
    if (!file) return;
    onFile();
    if (file.size > MAX_BYTES) {
      tellProblem("This is larger than 5 MB. Teams sends no message of that size.");
      return;
    }
    try {
      show(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch {
      tellProblem("This file cannot be read.");
    }
  }

  written.addEventListener("input", () => {
    fileProblem = "";
    onChange();
  });
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

  function write(text: string, [from, to] = [0, 0] as readonly [number, number]): void {
    encoding.value = "text" satisfies Encoding;
    written.value = text;
    show(undefined);
    written.setSelectionRange(from, to);
    // About where the selection is: how the lines wrap is not known.
    written.scrollTop =
      (written.scrollHeight * from) / (text.length || 1) - written.clientHeight / 2;
  }

  return {
    show,
    write,
    clear,
    isText: () => encoding.value === "text" && fromFile === undefined,
    read: () => {
      if (fromFile) return fromFile;
      const decoded = decodeBody(written.value, encoding.value as Encoding);
      problem.textContent = typeof decoded === "string" ? decoded : fileProblem;
      return typeof decoded === "string" ? undefined : decoded;
    },
  };
}
