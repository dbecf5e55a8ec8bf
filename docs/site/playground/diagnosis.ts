import type { Diagnosis, MismatchFinding } from "../../../src/diagnose.ts";
import { make } from "./dom.ts";
import { type PastedRequest, searchMistake } from "./search-mistake.ts";

/** In a larger body the search takes too long, and Teams sends none. */
const MAX_BYTES = 1_000_000;

/** Shows the mistakes that explain a mismatch: nothing if the signature matches, or the search is stopped. */
export async function renderDiagnosis(
  request: PastedRequest,
  token: string,
): Promise<HTMLElement[]> {
  const title = make("h2", {}, "Diagnosis");
  if (request.body.length > MAX_BYTES) {
    return [title, make("p", {}, "The playground does not diagnose bodies larger than 1 MB.")];
  }
  const diagnosis = await searchMistake(request, token);
  return diagnosis === undefined || diagnosis.verdict === "signature-matches"
    ? []
    : [title, ...renderFindings(diagnosis)];
}

function renderFindings({ findings, attempts, exhausted }: Diagnosis): HTMLElement[] {
  const tried = `${attempts.toLocaleString("en")} ${attempts === 1 ? "hash" : "hashes"} computed`;
  const note = exhausted
    ? `${tried}, which is the limit. There may be more mistakes.`
    : `${tried}.`;
  const nothing =
    "No known mistake explains the mismatch. Most often the token belongs to another webhook, or to an earlier one that was recreated. Otherwise the message was changed on its way, or Teams did not send it.";
  return [
    findings.length > 0
      ? make("ol", { class: "findings" }, ...findings.map(renderFinding))
      : make("p", {}, nothing),
    make("p", { class: "hint" }, note),
  ];
}

function renderFinding({ code, fix, proven, also }: MismatchFinding): HTMLElement {
  const certainty = proven
    ? "With this mistake undone, the signature matches."
    : "Likely, but not proven.";
  return make(
    "li",
    { class: proven ? "error" : "warning" },
    make("p", { class: "code" }, also ? `${code}, ${also.code}` : code),
    make("p", {}, fix),
    ...(also ? [make("p", {}, also.fix)] : []),
    make("p", { class: "hint" }, certainty),
  );
}
