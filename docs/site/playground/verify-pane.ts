import { documentedSample } from "../../../src/testing.ts";
import { renderActivity } from "./activity-view.ts";
import { startBodyField } from "./body-field.ts";
import { type PastedRequest, renderDiagnosis } from "./diagnosis.ts";
import { afterTyping, find, make } from "./dom.ts";
import { renderBytes } from "./hex-view.ts";
import { renderBox, renderVerdict, verify } from "./verdict.ts";

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
  const field = startBodyField(afterTyping(update));
  // Only the latest update may show its result.
  let latest = 0;
  let searching = Promise.resolve();

  async function update(): Promise<void> {
    const turn = ++latest;
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
    // Run one search at a time, and skip it if the request has changed.
    searching = searching.then(() => (turn === latest ? search(turn, request) : undefined));
  }

  async function search(turn: number, request: PastedRequest): Promise<void> {
    const diagnosed = await renderDiagnosis(request, token.value);
    if (turn === latest) findings.replaceChildren(...diagnosed);
  }

  function showBody(body: Uint8Array | undefined, isProven: boolean): void {
    activity.replaceChildren(...(body ? renderActivity(body, isProven) : []));
    bytes.replaceChildren(...(body?.length ? [renderBytes(body)] : []));
  }

  function show({ name, body, authorization, token: value }: ShownRequest): void {
    header.value = authorization;
    token.value = value;
    field.show(body, name);
  }

  function clear(): void {
    header.value = "";
    token.value = "";
    field.clear();
    update();
  }

  for (const input of [header, token]) input.addEventListener("input", afterTyping(update));
  find("verify-clear", HTMLElement).addEventListener("click", clear);
  find("verify-sample", HTMLElement).addEventListener("click", () => {
    const { body, authorization, token } = documentedSample;
    const name = "the documented sample";
    show({ name, body: new TextEncoder().encode(body), authorization, token });
  });
  window.addEventListener("pagehide", clear);
  update();
  return show;
}

function describeMissingInput(body: Uint8Array | undefined, header: string, token: string): string {
  if (!body) return "The body cannot be decoded.";
  if (body.length === 0 && header === "")
    return "Paste the body, the header and the token, or load the sample.";
  return token === "" ? "The security token is missing." : "";
}
