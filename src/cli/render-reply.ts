import { toMessage } from "../core/inspection/to-message.ts";
import { createPaint, escapeControls, escapeLine, type Paint, wrapLines } from "./terminal-text.ts";

const MOST_LINES = 200;

/** Draws a reply for a terminal: its text, and each card behind a bar. */
export function renderReply(reply: unknown, columns: number, paint: Paint): string[] {
  const { text, attachments, attachmentLayout } = asFields(toMessage(reply));
  const cards = asList(attachments);
  const lines = [
    ...wrapLines(renderText(text, paint), "", columns),
    ...cards.flatMap((attachment, index) => [
      ...(cards.length > 1 ? [paint.dim(`${index + 1} of ${cards.length}`)] : []),
      ...wrapLines(renderAttachment(attachment, paint), `${paint.cyan("▌")} `, columns),
    ]),
    ...(attachmentLayout === "carousel" ? [paint.dim("(shown side by side, as a carousel)")] : []),
  ];
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), paint.dim(`… ${more} more lines`)] : lines;
}

function renderAttachment(attachment: CardFields, paint: Paint): string[] {
  const contentType = asText(attachment["contentType"]);
  const content = readContent(attachment["content"]);
  if (/\.card\.adaptive$/i.test(contentType)) return renderAdaptiveCard(content, paint);
  if (/\.card\.(hero|thumbnail|list|connector)$|\.card\.o365connector$/i.test(contentType)) {
    return renderBotCard(content, paint);
  }
  return [paint.dim(`(${escapeLine(contentType) || "an attachment without a type"})`)];
}

/** Reads the content of an attachment, which may be a JSON string. */
function readContent(content: unknown): CardFields {
  if (typeof content !== "string") return asFields(content);
  try {
    return asFields(JSON.parse(content));
  } catch {
    return {};
  }
}

/** Draws a Hero, Thumbnail, List or connector card as lines. */
const renderBotCard = (card: CardFields, paint: Paint): string[] => [
  ...asList(card["images"]).map((image) => renderPicture(image, paint)),
  ...renderText(card["title"], paint).map(paint.bold),
  ...renderText(card["subtitle"], paint).map(paint.dim),
  ...renderText(card["text"], paint),
  ...asList(card["items"]).flatMap((item) => renderItem(item, paint)),
  ...renderButtons(card["buttons"], paint),
];

const renderItem = ({ title, subtitle }: CardFields, paint: Paint): string[] => [
  ...renderText(title, paint).map((line) => `• ${line}`),
  ...renderText(subtitle, paint).map((line) => `  ${paint.dim(line)}`),
];

const MAX_RENDER_DEPTH = 20;
const UNPAINTED = createPaint(false);

type Renderer = (element: CardFields, paint: Paint, depth: number) => string[];

/** Draws an Adaptive Card as lines, and names the elements that it does not know. */
const renderAdaptiveCard = (card: CardFields, paint: Paint): string[] => [
  ...renderAll(card["body"], paint, 0),
  ...renderButtons(card["actions"], paint),
];

const RENDERERS: Readonly<Record<string, Renderer>> = {
  TextBlock: ({ text, weight, size, isSubtle }, paint) => {
    const isBold = /bolder/i.test(asText(weight)) || /large/i.test(asText(size));
    const style = isBold ? paint.bold : isSubtle === true ? paint.dim : (line: string) => line;
    return renderText(text, paint).map(style);
  },
  RichTextBlock: ({ inlines }, paint) => {
    const runs = Array.isArray(inlines) ? inlines : [];
    const words = runs.map((run) =>
      typeof run === "string" ? run : asText(asFields(run)["text"]),
    );
    return renderText(words.join(""), paint);
  },
  Image: (image, paint) => [renderPicture(image, paint)],
  ImageSet: ({ images }, paint) => [
    asList(images)
      .map((image) => renderPicture(image, paint))
      .join(" "),
  ],
  Container: ({ items }, paint, depth) => renderAll(items, paint, depth),
  ColumnSet: ({ columns }, paint, depth) =>
    sideBySide(asList(columns).map(({ items }) => renderAll(items, paint, depth))),
  FactSet: ({ facts }, paint) => {
    const rows = asList(facts).map(({ title, value }) => [oneLine(title), oneLine(value)] as const);
    const width = rows.reduce((most, [title]) => Math.max(most, title.length), 0);
    return rows.map(([title, value]) => `${paint.bold(title.padEnd(width))}  ${value}`);

    function oneLine(text: unknown): string {
      return renderText(text, UNPAINTED).join(" ");
    }
  },
  Table: ({ rows }, paint, depth) =>
    asList(rows).map(({ cells }) =>
      asList(cells)
        .map(({ items }) => renderAll(items, paint, depth).join(" "))
        .join(paint.dim("  │  ")),
    ),
  ActionSet: ({ actions }, paint) => renderButtons(actions, paint),
};

function renderAll(elements: unknown, paint: Paint, depth: number): string[] {
  if (depth > MAX_RENDER_DEPTH) return [paint.dim("…")];
  return asList(elements).flatMap((element) => {
    if (element["isVisible"] === false) return [];
    const type = asText(element["type"]);
    const render = Object.hasOwn(RENDERERS, type) ? RENDERERS[type] : undefined;
    return render?.(element, paint, depth + 1) ?? [paint.dim(`(${escapeLine(type) || "?"})`)];
  });
}

/** Puts columns of one line each side by side, and longer ones below each other. */
const sideBySide = (columns: readonly string[][]): string[] =>
  columns.every(({ length }) => length <= 1) ? [columns.flat().join("   ")] : columns.flat();

/** Draws buttons with their addresses. */
const renderButtons = (actions: unknown, paint: Paint): string[] =>
  asList(actions).map((action) => {
    const title = escapeLine(asText(action["title"])) || "(no title)";
    const url = escapeLine(asText(action["url"] ?? action["value"]));
    return `[ ${renderLink(title, url || `(${escapeLine(asText(action["type"]))})`, paint)} ]`;
  });

/** Describes a picture, which a terminal cannot show. */
const renderPicture = ({ altText, alt, url }: CardFields, paint: Paint): string => {
  const words = escapeLine(asText(altText) || asText(alt) || asText(url));
  return paint.dim(`(picture: ${words.startsWith("data:") ? "without alternative text" : words})`);
};

/**
 * Draws text with the markup of Teams as lines. No expression may look past the next start of the same
 * markup: on megabytes of unclosed markup, it would take quadratic time.
 */
function renderText(text: unknown, paint: Paint): string[] {
  if (typeof text !== "string") return [];
  return escapeControls(text)
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<at>([^<\n]*)<\/at>/g, (_, name) => paint.cyan(`@${name}`))
    .replace(/\*\*(?!\s)([^*\n]+)(?<!\s)\*\*/g, (_, words) => paint.bold(words))
    .replace(/(?<!\\)\[([^[\]\n]+)\]\(([^()\s]+)\)/g, (_, words, url) =>
      renderLink(words, url, paint),
    )
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .split("\n");
}

/** Draws a link: its text and its address. */
const renderLink = (words: string, url: string, paint: Paint): string =>
  `${paint.underline(words)} ${paint.dim(url)}`;

/** The fields of an object in an untrusted reply. */
type CardFields = Readonly<Record<string, unknown>>;

const asFields = (value: unknown): CardFields =>
  typeof value === "object" && value !== null ? (value as CardFields) : {};

const asList = (value: unknown): readonly CardFields[] =>
  Array.isArray(value) ? value.map(asFields) : [];

const asText = (value: unknown): string => (typeof value === "string" ? value : "");
