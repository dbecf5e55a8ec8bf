import { type Body, type Original, original } from "./body.ts";

/** A line end at the very end that was lost, or added. */
export function* finalNewline({ text }: Body): Generator<Original> {
  if (text === undefined) return;
  const without = withoutFinalNewline(text);
  if (without !== text) yield original("body-final-newline-added", without);
  for (const lineEnd of ["\n", "\r\n"]) {
    yield original("body-final-newline-lost", text + lineEnd);
  }
}

/** Line ends of another system. */
export function* lineEnds({ text }: Body): Generator<Original> {
  if (text === undefined) return;
  const unix = text.replace(/\r\n?/g, "\n");
  for (const written of [unix, unix.replaceAll("\n", "\r\n"), unix.replaceAll("\n", "\r")]) {
    if (written !== text) yield original("body-line-ends", written);
  }
}

/** A byte order mark that was lost, or added. */
export function* byteOrderMark({ text }: Body): Generator<Original> {
  if (text === undefined) return;
  if (text.startsWith("\ufeff")) yield original("body-bom-added", text.slice(1));
  else yield original("body-bom-lost", `\ufeff${text}`);
}

/** White space at the ends of lines, or of the whole, that was lost or added. */
export function* endSpaces({ text }: Body): Generator<Original> {
  if (text === undefined) return;
  const inLines = text.split("\n").map(withoutEndSpaces).join("\n");
  const behind = text.slice(0, endOf(text));
  const around = behind.slice(behind.search(/[^\t-\r ]/));
  const all = [inLines, around, behind, inLines.slice(0, endOf(inLines))];
  for (const trimmed of new Set(all)) {
    // A final newline has a name of its own.
    if (trimmed !== text && trimmed !== withoutFinalNewline(text)) {
      yield original("body-spaces-added", trimmed);
    }
  }
  for (const space of [" ", "  ", "\t", "\n\n", "\r\n\r\n", " \n", "\0"]) {
    yield original("body-spaces-trimmed", text + space);
  }
  for (const space of [" ", "\n", "\r\n"]) yield original("body-spaces-trimmed", space + text);
}

const withoutFinalNewline = (text: string): string => text.replace(/\r?\n$|\r$/, "");

function withoutEndSpaces(line: string): string {
  const lineEnd = line.endsWith("\r") ? "\r" : "";
  return line.slice(0, endOf(line)) + lineEnd;
}

// Not by a regular expression, which would look at long white space again and again.
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && /[\t-\r ]/.test(text.charAt(end - 1))) end--;
  return end;
}
