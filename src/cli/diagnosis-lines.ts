import type { MismatchFinding } from "../diagnose/diagnosis.ts";
import type { Paint } from "./paint.ts";
import { printableLine } from "./printable.ts";

/** Writes for people why a signature does not match. */
export function diagnosisLines(findings: readonly MismatchFinding[], paint: Paint): string[] {
  const [finding] = findings;
  if (!finding) return ["No known mistake explains it."];
  const { code, cure, key, also, proven } = finding;
  const of = key === undefined ? "" : ` (token ${printableLine(key)})`;
  return [
    `${paint.yellow(proven ? "Why:" : "Perhaps:")} ${paint.bold(code)}${of}`,
    cure,
    ...(also ? [`${paint.yellow("And:")} ${paint.bold(also.code)}`, also.cure] : []),
  ];
}
