import { make } from "./dom.ts";
import type { PlacedFinding } from "./read-reply.ts";
import type { TextRange } from "./text-range.ts";

/** In longer texts, marks would slow down typing. The list of findings still shows every place. */
const MAX_LENGTH = 200_000;
const MAX_LINES_OF_MARK = 3;

/** Shows marks behind a field's text, by placing a marked copy of the text under it. */
export function showMarks(
  marks: HTMLElement,
  field: HTMLTextAreaElement,
  findings: readonly PlacedFinding[],
): void {
  const text = field.value;
  marks.replaceChildren();
  let at = 0;
  for (const { range, severity } of text.length > MAX_LENGTH ? [] : sortByPlace(findings)) {
    const to = findMarkEnd(text, range);
    // Skip a mark inside another one.
    if (to <= at) continue;
    const from = Math.max(at, range.from);
    marks.append(text.slice(at, from), ...markLines(text.slice(from, to), severity));
    at = to;
  }
  // A final line ending shows as a line only if something follows.
  marks.append(text.slice(at), "\n");
}

/** Marks the text of each line, without its indentation. */
const markLines = (text: string, severity: string): (Node | string)[] =>
  text
    .split(/(\n\s*)/)
    .map((part, index) => (index % 2 === 1 ? part : make("mark", { class: severity }, part)));

const sortByPlace = (findings: readonly PlacedFinding[]) =>
  findings
    .filter(
      (finding): finding is PlacedFinding & { range: TextRange } => finding.range !== undefined,
    )
    .sort((a, b) => a.range.from - b.range.from);

/** Where a mark ends: after a few lines at most. */
function findMarkEnd(text: string, { from, to }: TextRange): number {
  let end = from;
  for (let line = 0; line < MAX_LINES_OF_MARK; line++) {
    const next = text.indexOf("\n", end);
    if (next === -1 || next >= to) return to;
    end = next + 1;
  }
  return end - 1;
}

/** Selects a range of the field's text and scrolls to it. */
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
