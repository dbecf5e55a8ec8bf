import { documentedSample } from "../../../src/testing.ts";
import { activityView } from "./activity-view.ts";
import { startBodyField } from "./body-field.ts";
import { diagnosisOf, type Request } from "./diagnosis.ts";
import { afterTyping, find, make } from "./dom.ts";
import { hexView } from "./hex-view.ts";
import { box, verdictOf, verify } from "./verdict.ts";

/** A request to look into. */
export interface Shown {
  readonly name: string;
  readonly body: Uint8Array;
  readonly authorization: string;
  readonly token: string;
}

/** Makes the pane work; what it returns shows a request in it. */
export function startVerifyPane(): (request: Shown) => void {
  const header = find("verify-header", HTMLInputElement);
  const token = find("verify-token", HTMLInputElement);
  const verdict = find("verify-verdict", HTMLElement);
  const findings = find("verify-findings", HTMLElement);
  const activity = find("verify-activity", HTMLElement);
  const bytes = find("verify-bytes", HTMLElement);
  const field = startBodyField(afterTyping(update));
  // What began earlier and ends later is not shown.
  let latest = 0;
  let searching = Promise.resolve();

  async function update(): Promise<void> {
    const turn = ++latest;
    const body = field.read();
    const missing = missingOf(body, header.value, token.value);
    if (!body || missing) {
      verdict.replaceChildren(box("idle", "Nothing to verify yet", "", missing));
      findings.replaceChildren();
      showBody(body, false);
      return;
    }
    const request = { body, authorization: header.value || null };
    const outcome = await verify(request, token.value);
    const said = await verdictOf(outcome, request, token.value);
    if (turn !== latest) return;
    verdict.replaceChildren(said);
    const isProven = "ok" in outcome && outcome.ok;
    showBody(body, isProven);
    findings.replaceChildren(...(isProven ? [] : [make("p", {}, "Looking for the mistake …")]));
    // One search at a time, and none for what has changed meanwhile.
    searching = searching.then(() => (turn === latest ? search(turn, request) : undefined));
  }

  async function search(turn: number, request: Request): Promise<void> {
    const diagnosed = await diagnosisOf(request, token.value);
    if (turn === latest) findings.replaceChildren(...diagnosed);
  }

  function showBody(body: Uint8Array | undefined, isProven: boolean): void {
    activity.replaceChildren(...(body ? activityView(body, isProven) : []));
    bytes.replaceChildren(...(body?.length ? [hexView(body)] : []));
  }

  function show({ name, body, authorization, token: value }: Shown): void {
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

function missingOf(body: Uint8Array | undefined, header: string, token: string): string {
  if (!body) return "The body cannot be read as it is written.";
  if (body.length === 0 && header === "")
    return "Paste the body, the header and the token, or load the sample.";
  return token === "" ? "The security token is missing." : "";
}
