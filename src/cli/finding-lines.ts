import type { Finding } from "../core/finding.ts";
import { indented } from "./indented.ts";
import type { Paint } from "./paint.ts";
import { printableLine } from "./printable.ts";

/** Writes a finding for people: what, where, and the cure below. */
export function findingLines(
  { code, severity, pointer, message }: Omit<Finding, "code"> & { readonly code: string },
  place: string,
  paint: Paint,
  columns: number,
): string[] {
  const mark = severity === "error" ? paint.red("✗ error") : paint.yellow("! warning");
  const where = [place, printableLine(pointer)].filter((part) => part !== "").join("  ");
  return [
    `  ${mark}  ${paint.bold(code)}  ${paint.dim(where)}`,
    ...indented([printableLine(message)], "    ", columns),
  ];
}

/** Counts findings in words. */
export function countFindings(findings: readonly Pick<Finding, "severity">[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  return `${errors} error${errors === 1 ? "" : "s"}, ${warnings} warning${warnings === 1 ? "" : "s"}`;
}
