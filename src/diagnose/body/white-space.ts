import { type Body, type RepairedBody, repairedText } from "./body.ts";

/** A line break at the very end that was lost or added. */
export function* finalNewline({ text }: Body): Generator<RepairedBody> {
  if (text === undefined) return;
  const without = withoutFinalNewline(text);
  if (without !== text) yield repairedText("body-final-newline-added", without);
  for (const lineEnd of ["\n", "\r\n"]) {
    yield repairedText("body-final-newline-lost", text + lineEnd);
  }
}

/** Line breaks of another system. */
export function* lineEnds({ text }: Body): Generator<RepairedBody> {
  if (text === undefined) return;
  const unix = text.replace(/\r\n?/g, "\n");
  for (const written of [unix, unix.replaceAll("\n", "\r\n"), unix.replaceAll("\n", "\r")]) {
    if (written !== text) yield repairedText("body-line-ends", written);
  }
}

/** A byte order mark that was lost or added. */
export function* byteOrderMark({ text }: Body): Generator<RepairedBody> {
  if (text === undefined) return;
  if (text.startsWith("\ufeff")) yield repairedText("body-bom-added", text.slice(1));
  else yield repairedText("body-bom-lost", `\ufeff${text}`);
}

/** White space at the ends of lines, or around the body, that was lost or added. */
export function* endSpaces({ text }: Body): Generator<RepairedBody> {
  if (text === undefined) return;
  const inLines = text.split("\n").map(withoutEndSpaces).join("\n");
  const behind = text.slice(0, findTextEnd(text));
  const around = behind.slice(behind.search(/[^\t-\r ]/));
  const all = [inLines, around, behind, inLines.slice(0, findTextEnd(inLines))];
  for (const trimmed of new Set(all)) {
    // A final line break has a code of its own.
    if (trimmed !== text && trimmed !== withoutFinalNewline(text)) {
      yield repairedText("body-spaces-added", trimmed);
    }
  }
  for (const space of [" ", "  ", "\t", "\n\n", "\r\n\r\n", " \n", "\0"]) {
    yield repairedText("body-spaces-trimmed", text + space);
  }
  for (const space of [" ", "\n", "\r\n"]) yield repairedText("body-spaces-trimmed", space + text);
}

const withoutFinalNewline = (text: string): string => text.replace(/\r?\n$|\r$/, "");

function withoutEndSpaces(line: string): string {
  const lineEnd = line.endsWith("\r") ? "\r" : "";
  return line.slice(0, findTextEnd(line)) + lineEnd;
}

// Uses no regular expression: it would scan long white space again and again.
function findTextEnd(text: string): number {
  let end = text.length;
  while (/[\t-\r ]/.test(text.charAt(end - 1))) end--;
  return end;
}

// As many choices as fit into a fraction of a second.
const MOST_CHOICES = 40_000;

/** Spaces that an editor trimmed at the ends of up to three lines, or of all lines that end alike. */
export function* lineSpaces({ text }: Body): Generator<RepairedBody> {
  if (text === undefined) return;
  const lines = text.split(/(?<=\n)/);
  if (lines.length < 2 || lines.length > MOST_CHOICES) return;
  const spaced = lines.map((line) => line.replace(/(?=\r?\n|$)/, " "));
  const withSpaces = (chosen: readonly number[]): RepairedBody => {
    const written = [...lines];
    for (const index of chosen) written[index] = spaced[index] as string;
    return repairedText("body-spaces-trimmed", written.join(""));
  };
  for (const chosen of groupLines(lines)) yield withSpaces(chosen);
  for (const size of [1, 2, 3]) {
    if (countChoices(lines.length, size) > MOST_CHOICES) return;
    for (const chosen of choose(lines.length, size)) yield withSpaces(chosen);
  }
}

/** Groups the indices of lines: all of them, and those that end in the same mark, if there are any. */
function groupLines(lines: readonly string[]): number[][] {
  const all = [...lines.keys()];
  const ended = all.filter((index) => (lines[index] as string).endsWith("\n"));
  const endings = [",", "{", "[", "}", "]", "},", "],", ":"];
  const alike = endings.map((ending) =>
    all.filter((index) => (lines[index] as string).trimEnd().endsWith(ending)),
  );
  return [ended, all, ...alike].filter((group) => group.length > 0);
}

function countChoices(count: number, size: number): number {
  return size === 0 ? 1 : (countChoices(count - 1, size - 1) * count) / size;
}

/** Yields every choice of `size` numbers below `count`, in ascending order. */
function* choose(count: number, size: number, from = 0): Generator<number[]> {
  for (let first = from; first <= count - size; first++) {
    if (size === 1) yield [first];
    else for (const rest of choose(count, size - 1, first + 1)) yield [first, ...rest];
  }
}
