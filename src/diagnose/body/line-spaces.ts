import { type Body, type Original, original } from "./body.ts";

// As many choices as fit into a fraction of a second.
const MOST_CHOICES = 40_000;

/** Spaces that an editor trimmed at the ends of up to three lines, or of all that end alike. */
export function* lineSpaces({ text }: Body): Generator<Original> {
  if (text === undefined) return;
  const lines = text.split(/(?<=\n)/);
  if (lines.length < 2 || lines.length > MOST_CHOICES) return;
  const spaced = lines.map((line) => line.replace(/(?=\r?\n$|$)/, " "));
  const withSpaces = (chosen: readonly number[]): Original => {
    const written = [...lines];
    for (const index of chosen) written[index] = spaced[index] as string;
    return original("body-spaces-trimmed", written.join(""));
  };
  for (const chosen of linesAlike(lines)) yield withSpaces(chosen);
  for (const size of [1, 2, 3]) {
    if (choices(lines.length, size) > MOST_CHOICES) return;
    for (const chosen of chosenOf(lines.length, size)) yield withSpaces(chosen);
  }
}

/** The indices of all lines, and of those that end in the same mark. */
function linesAlike(lines: readonly string[]): number[][] {
  const all = [...lines.keys()];
  const ended = all.filter((index) => lines[index]?.endsWith("\n"));
  const endings = [",", "{", "[", "}", "]", "},", "],", ":"];
  const alike = endings.map((ending) =>
    all.filter((index) => lines[index]?.trimEnd().endsWith(ending)),
  );
  return [ended, all, ...alike];
}

function choices(count: number, size: number): number {
  return size === 0 ? 1 : (choices(count - 1, size - 1) * count) / size;
}

/** Every choice of so many numbers below a count, in ascending order. */
function* chosenOf(count: number, size: number, from = 0): Generator<number[]> {
  for (let first = from; first <= count - size; first++) {
    if (size === 1) yield [first];
    else for (const rest of chosenOf(count, size - 1, first + 1)) yield [first, ...rest];
  }
}
