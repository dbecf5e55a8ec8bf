import { type Command, CommandLineError } from "./command.ts";
import type { Io } from "./io.ts";
import { readInput } from "./read-input.ts";
import { type FileFinding, readReplyFile } from "./reply-file.ts";
import { countFindings, listFinding } from "./report-lines.ts";
import { createPaint, escapeLine, toOutputJson } from "./terminal-text.ts";

interface Checked {
  readonly file: string;
  readonly findings: readonly FileFinding[];
}

/** `check`: reports what Teams would refuse in files with replies or cards. */
export const checkCommand: Command = {
  summary: "report what Teams would refuse in files with replies or cards, for CI",
  operands: "<reply-file | -> ...",
  count: [1, Number.POSITIVE_INFINITY],
  options: {
    format: { type: "string", value: "FORMAT", help: "text, json, or github for annotations" },
    strict: { type: "boolean", help: "exit with status 1 for warnings, too" },
  },
  example: "teams-outgoing-webhook check card.json --format github",
  async run({ values, operands }, io) {
    const print = choosePrinter(values["json"] === undefined ? values["format"] : "json");
    const checked: Checked[] = [];
    for (const file of operands) {
      checked.push({ file, findings: readReplyFile(await readInput(file, io)).findings });
    }
    print(checked, io);
    const findings = checked.flatMap(({ findings }) => findings);
    const bad = findings.some(({ severity }) => severity === "error");
    return bad || (values["strict"] !== undefined && findings.length > 0) ? 1 : 0;
  },
};

function choosePrinter(format = "text"): (checked: readonly Checked[], io: Io) => void {
  const printer = Object.hasOwn(PRINTERS, format) ? PRINTERS[format] : undefined;
  if (printer) return printer;
  throw new CommandLineError("--format must be text, json or github.");
}

const PRINTERS: Readonly<Record<string, (checked: readonly Checked[], io: Io) => void>> = {
  text: printFindings,
  json: (checked, io) => io.print(toOutputJson(checked)),
  github(checked, io) {
    for (const { file, findings } of checked) {
      for (const finding of findings) io.print(githubAnnotation(file, finding));
    }
  },
};

function printFindings(checked: readonly Checked[], io: Io): void {
  const paint = createPaint(io.colors);
  for (const { file, findings } of checked) {
    const mark = findings.length === 0 ? paint.green("✓ nothing found") : countFindings(findings);
    io.print(`${paint.bold(escapeLine(file))}  ${mark}`);
    for (const finding of findings) {
      const place = `${finding.line}:${finding.column}`;
      for (const line of listFinding(finding, place, paint, io.columns)) io.print(line);
    }
  }
}

/**
 * Formats a finding as a workflow command of GitHub Actions, which shows it at its line.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
function githubAnnotation(file: string, finding: FileFinding): string {
  const { severity, line, column, code, pointer, message } = finding;
  const place = `file=${escapeProperty(file)},line=${line},col=${column}`;
  const text = pointer === "" ? message : `${message} At ${pointer}`;
  return `::${severity} ${place},title=${escapeProperty(code)}::${escapeData(text)}`;
}

const escapeData = (text: string) =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string) =>
  escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
