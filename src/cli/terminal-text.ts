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

/**
 * Makes text from a stranger safe for a terminal: control characters could move the cursor, change the
 * title of the window or hide output, and bidirectional marks can reverse the order of a line.
 */
export const escapeControls = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\n\t])\p{Cc}/gu, showControl)
    .replace(/[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu, "\ufffd");

/** Escapes a text for a place with a single line. */
export const escapeLine = (text: string): string => escapeControls(text).replace(/[\n\t]+/g, " ");

/** Shortens a line, and marks the cut with an ellipsis. */
export const shorten = (text: string, length: number): string =>
  [...text].length > length ? `${[...text].slice(0, length - 1).join("")}…` : text;

/** Returns the Unicode symbol for a control character, where there is one. */
function showControl(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
}

/** Wraps lines at spaces to fit the columns, and indents each. */
export function wrapLines(lines: readonly string[], indent: string, columns: number): string[] {
  const width = Math.max(20, columns - indent.length);
  return lines.flatMap((line) => wrapLine(line, width)).map((line) => `${indent}${line}`.trimEnd());
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
