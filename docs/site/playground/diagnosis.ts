import { type Diagnosis, diagnoseMismatch, type MismatchFinding } from "../../../src/diagnose.ts";
import { make } from "./dom.ts";

/** A request as it was pasted. */
export interface Request {
  readonly body: Uint8Array;
  readonly authorization: string | null;
}

/** Larger bodies would keep the page busy for seconds, and no message of Teams is so large. */
const MAX_BYTES = 1_000_000;

/** Says which mistake explains that a request was refused; nothing where none was. */
export async function diagnosisOf(request: Request, token: string): Promise<HTMLElement[]> {
  const title = make("h2", {}, "Diagnosis");
  if (request.body.length > MAX_BYTES) {
    return [title, make("p", {}, "Bodies of more than 1 MB are not diagnosed here.")];
  }
  const diagnosis = await diagnoseMismatch(request, token);
  return diagnosis.verdict === "signature-matches" ? [] : [title, ...findingsOf(diagnosis)];
}

function findingsOf({ findings, attempts, exhausted }: Diagnosis): HTMLElement[] {
  const tried = `${attempts.toLocaleString("en")} ${attempts === 1 ? "hash" : "hashes"} computed`;
  const note = exhausted ? `${tried}, which is the limit: something may be missing.` : `${tried}.`;
  const nothing =
    "No known mistake explains it. Most often the token is that of another webhook, or of one that was created again.";
  return [
    findings.length > 0
      ? make("ol", { class: "findings" }, ...findings.map(itemOf))
      : make("p", {}, nothing),
    make("p", { class: "hint" }, note),
  ];
}

function itemOf({ code, fix, proven, also }: MismatchFinding): HTMLElement {
  const certainty = proven ? "With this undone, the signature fits." : "Likely; not proven.";
  return make(
    "li",
    { class: proven ? "error" : "warning" },
    make("p", { class: "code" }, also ? `${code}, ${also.code}` : code),
    make("p", {}, fix),
    ...(also ? [make("p", {}, also.fix)] : []),
    make("p", { class: "hint" }, certainty),
  );
}
