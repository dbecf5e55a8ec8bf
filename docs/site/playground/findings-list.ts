import { make } from "./dom.ts";
import type { PlacedFinding } from "./read-reply.ts";
import { lineAndColumn, type TextRange } from "./text-range.ts";

const MAX_SHOWN = 50;

/** Lists the findings. A click on a place selects it in the text. */
export function listFindings(
  findings: readonly PlacedFinding[],
  text: string,
  select: (range: TextRange) => void,
): HTMLElement[] {
  const items = findings.slice(0, MAX_SHOWN).map(({ severity, code, message, pointer, range }) => {
    const heading = make(
      "p",
      {},
      make("b", {}, severity),
      " ",
      make("span", { class: "code" }, code),
    );
    const place = make("p", { class: "place" });
    if (range) place.append(renderPlaceButton(range, text, select), " ");
    if (pointer) place.append(make("span", { class: "code" }, pointer));
    return make("li", { class: severity }, heading, make("p", {}, message), place);
  });
  const more = findings.length - MAX_SHOWN;
  return more > 0 ? [...items, make("li", {}, `… and ${more} more.`)] : items;
}

function renderPlaceButton(
  range: TextRange,
  text: string,
  select: (range: TextRange) => void,
): HTMLElement {
  const [line, column] = lineAndColumn(text, range.from);
  const button = make(
    "button",
    { type: "button", class: "link" },
    `line ${line}, column ${column}`,
  );
  button.addEventListener("click", () => select(range));
  return button;
}
