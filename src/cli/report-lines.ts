import type { Activity } from "../core/activity/activity.ts";
import { commandText } from "../core/activity/command-text.ts";
import { quotedOf } from "../core/activity/quoted-of.ts";
import { senderOf } from "../core/activity/sender-of.ts";
import type { Finding } from "../core/finding.ts";
import type { MismatchFinding } from "../diagnose/diagnosis.ts";
import {
  escapeControls,
  escapeLine,
  type Paint,
  shorten,
  wrapBeside,
  wrapLines,
} from "./terminal-text.ts";

/** A label and the text beside it. */
type Row = readonly [label: string, text: string];

/** Lists who said what in an activity, for people. */
export const listActivity = (activity: Activity): Row[] => [
  ["from", shorten(escapeLine(senderOf(activity).name ?? "somebody"), 80)],
  ["said", shorten(escapeControls(commandText(activity)), 500)],
  ...quotedOf(activity).map(({ kind, sender, text }): Row => {
    const words = [sender, text].filter(Boolean).join(": ");
    return [kind === "reply" ? "to" : "fwd", shorten(escapeLine(words), 500)];
  }),
];

/** Wraps rows so that their texts start in the same column. */
export const wrapRows = (
  rows: readonly Row[],
  indent: string,
  paint: Paint,
  columns: number,
): string[] =>
  rows.flatMap(([label, text]) =>
    wrapBeside(indent + paint.dim(label), text, indent.length + LABEL_WIDTH, columns),
  );

const LABEL_WIDTH = 6;

/** Summarizes an activity for scripts. */
export const summarizeActivity = (activity: Activity) => ({
  activityId: activity.id,
  timestamp: activity.timestamp,
  sender: senderOf(activity),
  text: commandText(activity),
  quoted: quotedOf(activity),
});

/** Lists why a signature does not match, for people. */
export function listDiagnosis(findings: readonly MismatchFinding[], paint: Paint): string[] {
  const [finding] = findings;
  if (!finding) return ["No known mistake explains it."];
  const { code, fix, tokenName, also, proven } = finding;
  const of = tokenName === undefined ? "" : ` (token ${escapeLine(tokenName)})`;
  return [
    `${paint.yellow(proven ? "Why:" : "Perhaps:")} ${paint.bold(code)}${of}`,
    fix,
    ...(also ? [`${paint.yellow("And:")} ${paint.bold(also.code)}`, also.fix] : []),
  ];
}

/** Lists a finding for people: its code, its place, and the fix below. */
export function listFinding(
  { code, severity, pointer, message }: Omit<Finding, "code"> & { readonly code: string },
  place: string,
  paint: Paint,
  columns: number,
): string[] {
  const [mark, margin] =
    severity === "error" ? [paint.red("✗ error"), 11] : [paint.yellow("! warning"), 13];
  const where = [place, escapeLine(pointer)].filter(Boolean).join("  ");
  return [
    ...wrapBeside(`  ${mark}`, `${paint.bold(code)}  ${paint.dim(where)}`, margin, columns),
    ...wrapLines([escapeLine(message)], "    ", columns),
  ];
}

/** Counts findings in words. */
export function countFindings(findings: readonly Pick<Finding, "severity">[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  return `${errors} error${errors === 1 ? "" : "s"}, ${warnings} warning${warnings === 1 ? "" : "s"}`;
}
