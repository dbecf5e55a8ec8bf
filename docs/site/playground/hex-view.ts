import { type ByteCounts, countBytes, type Mark, markBytes } from "./byte-marks.ts";
import { make } from "./dom.ts";

/** How many bytes appear at first, and how many a click adds. */
const PORTION = 1024;

/** More bytes at once would block the page. Teams sends fewer. */
const MAX_AT_ONCE = 64 * 1024;

const SIGNS: Readonly<Record<Mark, string>> = {
  "": "",
  cr: "←",
  lf: "↓",
  bom: "◆",
  trailing: "·",
  beyond: "▫",
};

/** Shows the bytes of a body, and marks invisible ones that change a signature. */
export function renderBytes(bytes: Uint8Array): HTMLElement {
  const rows = make("tbody");
  const table = make(
    "table",
    { class: "hex" },
    make("caption", { class: "unseen" }, "Bytes"),
    rows,
  );
  const frame = { class: "scrolling", role: "region", "aria-label": "Bytes", tabindex: "0" };
  const title = make("h2", {}, "Bytes");
  const view = make("div", {}, title, renderCounts(countBytes(bytes)), make("div", frame, table));
  const more = make("button", { type: "button", class: "quiet" });
  const all = make("button", { type: "button", class: "quiet" });
  // Eight bytes fit on a phone.
  const width = window.matchMedia("(min-width: 40rem)").matches ? 16 : 8;
  let shown = 0;

  function showMore(count: number): void {
    const end = Math.min(shown + count, bytes.length);
    for (; shown < end; shown += width) rows.append(renderRow(bytes, shown, shown + width));
    const left = Math.max(0, bytes.length - shown);
    more.hidden = left <= PORTION;
    more.textContent = `Show ${formatCount(PORTION)} more of ${formatCount(left)} bytes`;
    all.hidden = left === 0;
    all.textContent =
      left > MAX_AT_ONCE
        ? `Show ${formatCount(MAX_AT_ONCE)} more bytes`
        : `Show all ${formatCount(bytes.length)} bytes`;
  }

  more.addEventListener("click", () => showMore(PORTION));
  all.addEventListener("click", () => showMore(MAX_AT_ONCE));
  showMore(PORTION);
  view.append(make("div", { class: "buttons" }, more, all));
  return view;
}

function renderRow(bytes: Uint8Array, from: number, to: number): HTMLElement {
  const marks = markBytes(bytes, from, to);
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

function renderCounts({ bytes, crlf, lf, cr, bom, trailing }: ByteCounts): HTMLElement {
  const ends = [
    lf && `${formatCount(lf)} LF`,
    crlf && `${formatCount(crlf)} CR LF`,
    cr && `${formatCount(cr)} single CR`,
  ].filter(Boolean);
  const facts: [string, Mark, string][] = [
    ["Size", "", `${formatCount(bytes)} bytes`],
    ["Line endings", crlf + cr > 0 ? "cr" : lf > 0 ? "lf" : "", ends.join(", ") || "none"],
    ["Byte order mark", bom ? "bom" : "", bom ? "yes" : "none"],
    [
      "Trailing spaces",
      trailing ? "trailing" : "",
      trailing ? `on ${formatLines(trailing)}` : "none",
    ],
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

const formatCount = (count: number) => count.toLocaleString("en");
const formatLines = (count: number) => (count === 1 ? "1 line" : `${formatCount(count)} lines`);
