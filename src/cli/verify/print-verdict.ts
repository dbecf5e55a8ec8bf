import { UsageError } from "../../core/usage-error.ts";
import { describeRejection } from "../../core/verify/rejection.ts";
import type { Verification } from "../../core/verify/verification.ts";
import type { MismatchFinding } from "../../diagnose/diagnosis.ts";
import { activityLines, activitySummary } from "../activity-lines.ts";
import { diagnosisLines } from "../diagnosis-lines.ts";
import { indented } from "../indented.ts";
import type { Io } from "../io.ts";
import { paintFor } from "../paint.ts";

/** What verifying came to: a result, or a token that cannot be one. */
export type Verdict = Verification | UsageError;

/** Prints a verdict for scripts. */
export function printJson(verdict: Verdict, findings: readonly MismatchFinding[], io: Io): void {
  const told =
    verdict instanceof UsageError
      ? { ok: false, error: verdict.code, findings }
      : verdict.ok
        ? { ok: true, tokenName: verdict.tokenName, ...activitySummary(verdict.activity) }
        : { ok: false, reason: verdict.reason, findings };
  io.print(JSON.stringify(told));
}

/** Prints a verdict for people. */
export function printText(verdict: Verdict, findings: readonly MismatchFinding[], io: Io): void {
  const paint = paintFor(io.colors);
  if (verdict instanceof UsageError) {
    io.print(`${paint.red("✗")} ${paint.bold(verdict.code)}`);
    tell([verdict.message, ...diagnosisLines(findings, paint)]);
  } else if (verdict.ok) {
    io.print(`${paint.green("✓ authentic")}, signed under token ${paint.bold(verdict.tokenName)}`);
    tell(activityLines(verdict.activity, paint));
  } else {
    io.print(`${paint.red("✗ refused:")} ${paint.bold(verdict.reason)}`);
    tell([describeRejection(verdict.reason)]);
    const isExplained = findings.length > 0 || verdict.reason === "signature-mismatch";
    if (isExplained) tell(diagnosisLines(findings, paint));
  }

  function tell(lines: readonly string[]): void {
    for (const line of indented(lines, "  ", io.columns)) io.print(line);
  }
}
