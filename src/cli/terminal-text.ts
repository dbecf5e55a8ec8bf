import type { World } from "./io.ts";

/** Styles text for a terminal; without colours, it returns text unchanged. */
export type Paint = Readonly<Record<keyof typeof CODES, (text: string) => string>>;

const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const;

export const createPaint = (colors: boolean): Paint =>
  Object.fromEntries(
    Object.entries(CODES).map(([name, [on, off]]) => [
      name,
      (text: string) => (colors && text !== "" ? `\u001b[${on}m${text}\u001b[${off}m` : text),
    ]),
  ) as Paint;

// Control characters, and marks and overrides of direction.
const DANGEROUS = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu;

/**
 * Makes text from a stranger safe for a terminal and for the log of a CI runner. Control characters could
 * move the cursor, change the title of the window or hide output; bidirectional marks can reverse the order of
 * a line; and a runner would run `##[…]`, `##vso[…]` or `::…::` as a command.
 */
export const escapeControls = (text: string): string =>
  splitCommands(text.replace(/\r\n?/g, "\n").replace(DANGEROUS, showControl));

/** Escapes a text for a place with a single line. */
export const escapeLine = (text: string): string => escapeControls(text).replace(/[\n\t]+/g, " ");

/**
 * Escapes what must not reach a terminal in a finished line, which may have colours and start with a
 * command that this program wrote. It is the last barrier, in case a text was not escaped before.
 */
export const escapeOutput = (line: string): string =>
  line
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for what is not a colour.
    .replace(/\u001b(?!\[\d+m)/g, "\u241b")
    .replace(DANGEROUS, (character) =>
      character === "\u001b" ? character : showControl(character),
    )
    .replace(/##(?=(vso)?\[)/g, "# #");

const splitCommands = (text: string): string =>
  text.replace(/##(?=(vso)?\[)/g, "# #").replace(/(^|\s):(?=:)/gm, "$1: ");

/** Serializes a value for scripts, with escapes for all that could act on a terminal or a runner. */
export const toOutputJson = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, toJsonEscape)
    .replace(/##(?=(vso)?\[)/g, "#\\u0023");

const toJsonEscape = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Shortens a text, and marks the cut with an ellipsis. */
export function shorten(text: string, length: number): string {
  // A character has at most two UTF-16 units, so that a text of megabytes is not split whole.
  const characters = [...text.slice(0, 2 * length + 2)];
  return characters.length > length ? `${characters.slice(0, length - 1).join("")}…` : text;
}

/** Returns the Unicode symbol for a control character, where there is one. */
function showControl(control: string): string {
  const code = control.charCodeAt(0);
  return code > 0x1f ? "\ufffd" : String.fromCharCode(0x2400 + code);
}

/** Wraps lines at spaces to fit the columns, and indents each. */
export function wrapLines(lines: readonly string[], indent: string, columns: number): string[] {
  const width = Math.max(20, columns - indent.length);
  return lines.flatMap((line) => wrapLine(line, width)).map((line) => `${indent}${line}`.trimEnd());
}

/** Wraps a text beside its label, so that all its lines start in the same column. */
export function wrapBeside(label: string, text: string, margin: number, columns: number): string[] {
  const [first, ...rest] = wrapLines(text.split("\n"), " ".repeat(margin), columns);
  const gap = " ".repeat(margin - countColumns(label));
  return [`${label}${gap}${(first as string).slice(margin)}`.trimEnd(), ...rest];
}

/** Prints a message for people to stderr, wrapped. Indented lines are to be copied, and stay whole. */
export function printMessage(text: string, io: Pick<World, "columns" | "printError">): void {
  const lines = text.split("\n");
  for (const line of lines.flatMap((line) =>
    line.startsWith("  ") ? [line] : wrapLines([line], "", io.columns),
  )) {
    io.printError(line);
  }
}

function wrapLine(line: string, width: number): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of line.split(" ")) {
    if (row !== "" && countColumns(row) + 1 + countColumns(word) > width) {
      rows.push(row);
      row = word;
    } else row = row === "" ? word : `${row} ${word}`;
  }
  return [...rows, row];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no room.
const countColumns = (text: string) => [...text.replace(/\u001b\[\d+m/g, "")].length;
