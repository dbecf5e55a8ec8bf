import { githubAnnotation } from "./check/github-annotation.ts";
import { type FileFinding, readReplyFile } from "./check/reply-file.ts";
import type { Command } from "./command.ts";
import { countFindings, findingLines } from "./finding-lines.ts";
import type { Io } from "./io.ts";
import { Misuse } from "./misuse.ts";
import { paintFor } from "./paint.ts";
import { printableLine } from "./printable.ts";
import { readInput } from "./read-input.ts";

interface Checked {
  readonly file: string;
  readonly findings: readonly FileFinding[];
}

/** `check`: what Teams would refuse in files with replies or cards. */
export const checkCommand: Command = {
  summary: "say what Teams would refuse in files with replies or cards; for CI",
  operands: "<reply-file | -> ...",
  count: [1, Number.POSITIVE_INFINITY],
  options: {
    format: { type: "string", value: "FORMAT", help: "text, json, or github for annotations" },
    strict: { type: "boolean", help: "exit with status 1 for warnings, too" },
  },
  examples: [
    "teams-outgoing-webhook check card.json",
    "teams-outgoing-webhook check cards/*.json --format github",
  ],
  async run({ values, operands }, io) {
    const print = printerFor(values["json"] === undefined ? values["format"] : "json");
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

function printerFor(format = "text"): (checked: readonly Checked[], io: Io) => void {
  const printer = Object.hasOwn(PRINTERS, format) ? PRINTERS[format] : undefined;
  if (printer) return printer;
  throw new Misuse("--format has to be text, json or github.");
}

const PRINTERS: Readonly<Record<string, (checked: readonly Checked[], io: Io) => void>> = {
  text: printText,
  json: (checked, io) => io.print(JSON.stringify(checked)),
  github(checked, io) {
    for (const { file, findings } of checked) {
      for (const finding of findings) io.print(githubAnnotation(file, finding));
    }
  },
};

function printText(checked: readonly Checked[], io: Io): void {
  const paint = paintFor(io.colors);
  for (const { file, findings } of checked) {
    const mark = findings.length === 0 ? paint.green("✓ nothing found") : countFindings(findings);
    io.print(`${paint.bold(printableLine(file))}  ${mark}`);
    for (const finding of findings) {
      const place = `${finding.line}:${finding.column}`;
      for (const line of findingLines(finding, place, paint, io.columns)) io.print(line);
    }
  }
}
