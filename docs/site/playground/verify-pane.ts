import { renderActivity } from "./activity-view.ts";
import { startBodyField } from "./body-field.ts";
import { renderDiagnosis } from "./diagnosis.ts";
import { afterTyping, find, make } from "./dom.ts";
import { renderBytes } from "./hex-view.ts";
import { type Pasted, readPasted } from "./read-pasted.ts";
import { stopSearch } from "./search-mistake.ts";
import { renderBox, renderVerdict, verify } from "./verdict.ts";
import { startWorkedExample } from "./worked-example.ts";

/** A request to show in the pane, with its token. */
export interface ShownRequest {
  readonly name: string;
  readonly body: Uint8Array;
  readonly authorization: string;
  readonly token: string;
}

/** Starts the pane. Returns a function that shows a request in it. */
export function startVerifyPane(): (request: ShownRequest) => void {
  const header = find("verify-header", HTMLInputElement);
  const token = find("verify-token", HTMLInputElement);
  const verdict = find("verify-verdict", HTMLElement);
  const findings = find("verify-findings", HTMLElement);
  const activity = find("verify-activity", HTMLElement);
  const bytes = find("verify-bytes", HTMLElement);
  const taken = find("verify-taken", HTMLElement);
  // Whether the form shows the worked example, perhaps edited.
  let isExample = false;
  const field = startBodyField(afterTyping(update), forgetExample);
  // Only the latest update may show its result.
  let latest = 0;

  async function update(): Promise<void> {
    const turn = ++latest;
    stopSearch();
    const body = field.read();
    const missing = describeMissingInput(body, header.value, token.value);
    if (!body || missing) {
      verdict.replaceChildren(renderBox("idle", "Nothing to verify yet", "", missing));
      findings.replaceChildren();
      showBody(body, false);
      return;
    }
    const request = { body, authorization: header.value || null };
    const outcome = await verify(request, token.value);
    const said = await renderVerdict(outcome, request, token.value);
    if (turn !== latest) return;
    verdict.replaceChildren(said);
    const isProven = "ok" in outcome && outcome.ok;
    showBody(body, isProven);
    findings.replaceChildren(...(isProven ? [] : [make("p", {}, "Looking for the mistake …")]));
    if (isProven) return;
    const diagnosed = await renderDiagnosis(request, token.value);
    if (turn === latest) findings.replaceChildren(...diagnosed);
  }

  function showBody(body: Uint8Array | undefined, isProven: boolean): void {
    activity.replaceChildren(...(body ? renderActivity(body, isProven) : []));
    bytes.replaceChildren(...(body?.length ? [renderBytes(body)] : []));
  }

  function show({ name, body, authorization, token: value }: ShownRequest): void {
    clear();
    header.value = authorization;
    token.value = value;
    field.show(body, name);
  }

  function clear(): void {
    isExample = false;
    header.value = "";
    token.value = "";
    taken.textContent = "";
    field.clear();
    update();
  }

  /** The header and the token of the example belong to no other body. */
  function forgetExample(): void {
    if (isExample) clear();
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const pasted = readPasted(text);
    const isBodyField = event.target !== header && event.target !== token;
    // A token looks like a signature, and encoded bytes like a digest. A whole request fits nothing else.
    const isMeant =
      pasted?.body !== undefined || event.target === header || (isBodyField && field.isText());
    forgetExample();
    taken.textContent = "";
    if (!pasted || !isMeant) return;
    event.preventDefault();
    event.stopPropagation();
    take(pasted);
  }

  function take({ authorization, body, said }: Pasted): void {
    header.value = authorization;
    taken.textContent = said;
    // The field would turn the line ends of a text into LF.
    if (body?.includes("\r")) field.show(new TextEncoder().encode(body), "the body of the request");
    else if (body) field.write(body);
    update();
  }

  for (const input of [header, token]) input.addEventListener("input", afterTyping(update));
  // Before the fields themselves see it.
  find("verify-form", HTMLElement).addEventListener("paste", paste, { capture: true });
  find("verify-clear", HTMLElement).addEventListener("click", clear);
  startWorkedExample(({ body, authorization, token: value, changed }) => {
    clear();
    isExample = true;
    header.value = authorization;
    token.value = value;
    field.write(body, changed);
  });
  window.addEventListener("pagehide", clear);
  update();
  return show;
}

function describeMissingInput(body: Uint8Array | undefined, header: string, token: string): string {
  if (!body) return "The body cannot be decoded.";
  if (body.length === 0 && header === "")
    return "Paste a whole request, or its body and its header. Then add the token.";
  return token === "" ? "The security token is missing." : "";
}
