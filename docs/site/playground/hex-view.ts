import { type ByteCounts, countBytes, type Mark, marksOf } from "./byte-marks.ts";
import { make } from "./dom.ts";

/** How many bytes are shown at first, and how many more each time. */
const PORTION = 1024;

const SIGNS: Readonly<Record<Mark, string>> = {
  "": "",
  cr: "←",
  lf: "↓",
  bom: "◆",
  trailing: "·",
  beyond: "▫",
};

/** Shows the bytes of a body, with marks on what changes a signature without being seen. */
export function hexView(bytes: Uint8Array): HTMLElement {
  const rows = make("tbody");
  const table = make(
    "table",
    { class: "hex" },
    make("caption", { class: "unseen" }, "Bytes"),
    rows,
  );
  const frame = { class: "scrolling", role: "region", "aria-label": "Bytes", tabindex: "0" };
  const title = make("h2", {}, "Bytes");
  const view = make("div", {}, title, summaryOf(countBytes(bytes)), make("div", frame, table));
  const more = make("button", { type: "button", class: "quiet" });
  // As many as fit on a telephone, or twice as many.
  const width = window.matchMedia("(min-width: 40rem)").matches ? 16 : 8;
  let shown = 0;

  function showMore(): void {
    const end = Math.min(shown + PORTION, bytes.length);
    for (; shown < end; shown += width) rows.append(rowOf(bytes, shown, shown + width));
    const left = bytes.length - shown;
    more.hidden = left <= 0;
    more.textContent = `Show ${written(Math.min(PORTION, left))} more of ${written(left)} bytes`;
  }

  more.addEventListener("click", showMore);
  showMore();
  view.append(more);
  return view;
}

function rowOf(bytes: Uint8Array, from: number, to: number): HTMLElement {
  const marks = marksOf(bytes, from, to);
  const hex = make("td", { class: "digits" });
  const text = make("td", { class: "characters" });
  for (const [index, mark] of marks.entries()) {
    const byte = bytes[from + index] as number;
    const digits = byte.toString(16).padStart(2, "0");
    const character = SIGNS[mark] || String.fromCharCode(byte);
    hex.append(mark ? make("span", { class: `byte ${mark}` }, digits) : digits, " ");
    text.append(mark ? make("span", { class: `byte ${mark}` }, character) : character);
  }
  const offset = from.toString(16).padStart(6, "0");
  return make("tr", {}, make("th", { scope: "row" }, offset), hex, text);
}

function summaryOf({ bytes, crlf, lf, cr, bom, trailing }: ByteCounts): HTMLElement {
  const ends = [
    lf && `${written(lf)} LF`,
    crlf && `${written(crlf)} CR LF`,
    cr && `${written(cr)} CR alone`,
  ].filter(Boolean);
  const facts: [string, Mark, string][] = [
    ["Size", "", `${written(bytes)} bytes`],
    ["Line ends", crlf + cr > 0 ? "cr" : lf > 0 ? "lf" : "", ends.join(", ") || "none"],
    ["Byte order mark", bom ? "bom" : "", bom ? "yes" : "none"],
    ["Trailing spaces", trailing ? "trailing" : "", trailing ? `on ${linesOf(trailing)}` : "none"],
  ];
  const list = make("dl", { class: "facts" });
  for (const [name, mark, value] of facts) {
    const sign = mark
      ? [make("span", { class: `byte ${mark}`, "aria-hidden": "true" }, SIGNS[mark]), " "]
      : [];
    list.append(make("div", {}, make("dt", {}, name), make("dd", {}, ...sign, value)));
  }
  return list;
}

const written = (count: number) => count.toLocaleString("en");
const linesOf = (count: number) => (count === 1 ? "1 line" : `${written(count)} lines`);
