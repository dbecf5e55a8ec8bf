import type { MismatchFinding } from "../diagnose/diagnosis.ts";
import type { Paint } from "./paint.ts";
import { printableLine } from "./printable.ts";

/** Writes for people why a signature does not match. */
export function diagnosisLines(findings: readonly MismatchFinding[], paint: Paint): string[] {
  const [finding] = findings;
  if (!finding) return ["No known mistake explains it."];
  const { code, fix, tokenName, also, proven } = finding;
  const of = tokenName === undefined ? "" : ` (token ${printableLine(tokenName)})`;
  return [
    `${paint.yellow(proven ? "Why:" : "Perhaps:")} ${paint.bold(code)}${of}`,
    fix,
    ...(also ? [`${paint.yellow("And:")} ${paint.bold(also.code)}`, also.fix] : []),
  ];
}
