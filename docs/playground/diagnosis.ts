import { type Diagnosis, diagnoseMismatch, type MismatchFinding } from "../../src/diagnose.ts";
import type { SignedRequest } from "../../src/web.ts";
import { make } from "./dom.ts";
import type { Outcome } from "./verdict.ts";

/** Says which mistake explains that a request was refused; nothing where none was. */
export async function diagnosisOf(
  outcome: Outcome,
  request: SignedRequest,
  token: string,
): Promise<readonly HTMLElement[]> {
  if ("ok" in outcome && outcome.ok) return [];
  const diagnosis = await diagnoseMismatch(request, token);
  if (diagnosis.verdict === "signature-matches") return [];
  return [make("h2", {}, "Diagnosis"), ...findingsOf(diagnosis)];
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

function itemOf({ code, cure, proven, also }: MismatchFinding): HTMLElement {
  const certainty = proven ? "With this undone, the signature fits." : "Likely; not proven.";
  return make(
    "li",
    { class: proven ? "error" : "warning" },
    make("p", { class: "code" }, also ? `${code}, ${also.code}` : code),
    make("p", {}, cure),
    ...(also ? [make("p", {}, also.cure)] : []),
    make("p", { class: "hint" }, certainty),
  );
}
