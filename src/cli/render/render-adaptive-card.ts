import { type Paint, paintFor } from "../paint.ts";
import { printableLine } from "../printable.ts";
import { type Fields, fieldsOf, listOf, textOf } from "./fields.ts";
import { linkOf, renderText } from "./render-text.ts";

const DEEPEST = 20;
const PLAIN = paintFor(false);

type Renderer = (element: Fields, paint: Paint, depth: number) => string[];

/** Draws an Adaptive Card as lines. What it does not know, it names. */
export const renderAdaptiveCard = (card: Fields, paint: Paint): string[] => [
  ...renderAll(card["body"], paint, 0),
  ...renderButtons(card["actions"], paint),
];

const RENDERERS: Readonly<Record<string, Renderer>> = {
  TextBlock: ({ text, weight, size, isSubtle }, paint) => {
    const isBold = /bolder/i.test(textOf(weight)) || /large/i.test(textOf(size));
    const style = isBold ? paint.bold : isSubtle === true ? paint.dim : (line: string) => line;
    return renderText(text, paint).map(style);
  },
  RichTextBlock: ({ inlines }, paint) => {
    const runs = Array.isArray(inlines) ? inlines : [];
    const words = runs.map((run) =>
      typeof run === "string" ? run : textOf(fieldsOf(run)["text"]),
    );
    return renderText(words.join(""), paint);
  },
  Image: (image, paint) => [pictureOf(image, paint)],
  ImageSet: ({ images }, paint) => [
    listOf(images)
      .map((image) => pictureOf(image, paint))
      .join(" "),
  ],
  Container: ({ items }, paint, depth) => renderAll(items, paint, depth),
  ColumnSet: ({ columns }, paint, depth) =>
    sideBySide(listOf(columns).map(({ items }) => renderAll(items, paint, depth))),
  FactSet: ({ facts }, paint) => {
    const rows = listOf(facts).map(({ title, value }) => [oneLine(title), oneLine(value)] as const);
    const width = rows.reduce((most, [title]) => Math.max(most, title.length), 0);
    return rows.map(([title, value]) => `${paint.bold(title.padEnd(width))}  ${value}`);

    function oneLine(text: unknown): string {
      return renderText(text, PLAIN).join(" ");
    }
  },
  Table: ({ rows }, paint, depth) =>
    listOf(rows).map(({ cells }) =>
      listOf(cells)
        .map(({ items }) => renderAll(items, paint, depth).join(" "))
        .join(paint.dim("  │  ")),
    ),
  ActionSet: ({ actions }, paint) => renderButtons(actions, paint),
};

function renderAll(elements: unknown, paint: Paint, depth: number): string[] {
  if (depth > DEEPEST) return [paint.dim("…")];
  return listOf(elements).flatMap((element) => {
    if (element["isVisible"] === false) return [];
    const type = textOf(element["type"]);
    const render = Object.hasOwn(RENDERERS, type) ? RENDERERS[type] : undefined;
    return render?.(element, paint, depth + 1) ?? [paint.dim(`(${printableLine(type) || "?"})`)];
  });
}

/** Columns of a line each go into one; longer ones stand below each other. */
const sideBySide = (columns: readonly string[][]): string[] =>
  columns.every(({ length }) => length <= 1) ? [columns.flat().join("   ")] : columns.flat();

/** Draws buttons, with where they lead. */
export const renderButtons = (actions: unknown, paint: Paint): string[] =>
  listOf(actions).map((action) => {
    const title = printableLine(textOf(action["title"])) || "(no title)";
    const url = printableLine(textOf(action["url"] ?? action["value"]));
    return `[ ${linkOf(title, url || `(${printableLine(textOf(action["type"]))})`, paint)} ]`;
  });

/** Names a picture, which a terminal does not show. */
export const pictureOf = ({ altText, alt, url }: Fields, paint: Paint): string => {
  const words = printableLine(textOf(altText) || textOf(alt) || textOf(url));
  return paint.dim(`(picture: ${words.startsWith("data:") ? "without a text" : words})`);
};
