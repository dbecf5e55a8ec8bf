import { make } from "./dom.ts";
import type { PlacedFinding } from "./read-reply.ts";
import type { TextRange } from "./text-range.ts";

/** Beyond these, marks would make typing slow; the list of findings still has every line. */
const MAX_LENGTH = 200_000;
const MAX_LINES_OF_MARK = 3;

/** Shows marks behind the text of a field: the same text, in the same place, with marks in it. */
export function showMarks(
  marks: HTMLElement,
  field: HTMLTextAreaElement,
  findings: readonly PlacedFinding[],
): void {
  const text = field.value;
  marks.replaceChildren();
  let at = 0;
  for (const { range, severity } of text.length > MAX_LENGTH ? [] : inOrder(findings)) {
    const to = endOfMark(text, range);
    // A mark inside another one is seen as part of it.
    if (to <= at) continue;
    const from = Math.max(at, range.from);
    marks.append(text.slice(at, from), ...markLines(text.slice(from, to), severity));
    at = to;
  }
  // Without more behind it, the last line end would make no line.
  marks.append(text.slice(at), "\n");
}

/** Marks what stands in the lines, and not the space before it. */
const markLines = (text: string, severity: string): (Node | string)[] =>
  text
    .split(/(\n\s*)/)
    .map((part, index) => (index % 2 === 1 ? part : make("mark", { class: severity }, part)));

const inOrder = (findings: readonly PlacedFinding[]) =>
  findings
    .filter(
      (finding): finding is PlacedFinding & { range: TextRange } => finding.range !== undefined,
    )
    .sort((a, b) => a.range.from - b.range.from);

/** Of something long, the beginning is marked. */
function endOfMark(text: string, { from, to }: TextRange): number {
  let end = from;
  for (let line = 0; line < MAX_LINES_OF_MARK; line++) {
    const next = text.indexOf("\n", end);
    if (next === -1 || next >= to) return to;
    end = next + 1;
  }
  return end - 1;
}

/** Selects a stretch of the field's text and brings it into view. */
export function selectRange(field: HTMLTextAreaElement, { from, to }: TextRange): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  const frame = field.parentElement;
  if (!frame) return;
  const { lineHeight } = getComputedStyle(field);
  const line = field.value.slice(0, from).split("\n").length;
  frame.scrollTop = (line - 3) * Number.parseFloat(lineHeight);
  frame.scrollIntoView({ block: "nearest" });
}
