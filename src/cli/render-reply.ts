import { toMessage } from "../core/inspection/to-message.ts";
import {
  createPaint,
  escapeControls,
  escapeLine,
  type Paint,
  shorten,
  wrapLines,
} from "./terminal-text.ts";

const MOST_LINES = 200;
// More of a text, or of the things in a row, does not fit anywhere. All cuts come before the drawing.
const MOST_CHARACTERS = 4000;
const MOST_IN_A_ROW = 50;
const WIDEST_TITLE = 40;
const MAX_RENDER_DEPTH = 20;
const UNPAINTED = createPaint(false);

/** Draws a reply for a terminal: its text, and each card behind a bar. */
export function renderReply(reply: unknown, columns: number, paint: Paint): string[] {
  const lines: string[] = [];
  for (const line of renderMessage(asFields(toMessage(reply)), columns, paint)) {
    if (lines.length === MOST_LINES) return [...lines, paint.dim("… more lines")];
    lines.push(line);
  }
  return lines;
}

/** Lines are made one by one, so that a reply of any size costs no more than what is shown of it. */
type Lines = Iterable<string>;

function* renderMessage(message: CardFields, columns: number, paint: Paint): Lines {
  const { text, attachments, attachmentLayout } = message;
  yield* wrapAll(renderText(text, paint), "", columns);
  const cards = asList(attachments);
  for (const [index, card] of cards.entries()) {
    if (cards.length > 1) yield paint.dim(`${index + 1} of ${cards.length}`);
    yield* wrapAll(renderAttachment(asFields(card), paint), `${paint.cyan("▌")} `, columns);
  }
  if (attachmentLayout === "carousel") yield paint.dim("(shown side by side, as a carousel)");
}

function* wrapAll(lines: Lines, indent: string, columns: number): Lines {
  for (const line of lines) yield* wrapLines([line], indent, columns);
}

function renderAttachment(attachment: CardFields, paint: Paint): Lines {
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
function* renderBotCard(card: CardFields, paint: Paint): Lines {
  for (const image of asList(card["images"])) yield renderPicture(asFields(image), paint);
  for (const line of renderText(card["title"], paint)) yield paint.bold(line);
  for (const line of renderText(card["subtitle"], paint)) yield paint.dim(line);
  yield* renderText(card["text"], paint);
  for (const item of asList(card["items"])) {
    const { title, subtitle } = asFields(item);
    for (const line of renderText(title, paint)) yield `• ${line}`;
    for (const line of renderText(subtitle, paint)) yield paint.dim(line);
  }
  yield* renderButtons(card["buttons"], paint);
}

type Renderer = (element: CardFields, paint: Paint, depth: number) => Lines;

/** Draws an Adaptive Card as lines, and names the elements that it does not know. */
function* renderAdaptiveCard(card: CardFields, paint: Paint): Lines {
  yield* renderAll(card["body"], paint, 0);
  yield* renderButtons(card["actions"], paint);
}

const RENDERERS: Readonly<Record<string, Renderer>> = {
  TextBlock: ({ text, weight, size, isSubtle }, paint) => {
    const isBold = /bolder/i.test(asText(weight)) || /large/i.test(asText(size));
    const style = isBold ? paint.bold : isSubtle === true ? paint.dim : (line: string) => line;
    return renderText(text, paint).map(style);
  },
  RichTextBlock: ({ inlines }, paint) => {
    const words = asRow(inlines).map((run) =>
      typeof run === "string" ? shorten(run, MOST_CHARACTERS) : asText(asFields(run)["text"]),
    );
    return renderText(words.join(""), paint);
  },
  Image: (image, paint) => [renderPicture(image, paint)],
  ImageSet: ({ images }, paint) => [
    asRow(images)
      .map((image) => renderPicture(asFields(image), paint))
      .join(" "),
  ],
  Container: ({ items }, paint, depth) => renderAll(items, paint, depth),
  ColumnSet: ({ columns }, paint, depth) =>
    putSideBySide(
      asRow(columns).map((column) => takeLines(renderAll(asFields(column)["items"], paint, depth))),
    ),
  FactSet: ({ facts }, paint) => renderFacts(asList(facts), paint),
  Table: ({ rows }, paint, depth) => renderRows(asList(rows), paint, depth),
  ActionSet: ({ actions }, paint) => renderButtons(actions, paint),
};

function* renderFacts(facts: readonly unknown[], paint: Paint): Lines {
  // The one too many becomes the line that says so.
  const rows = facts.slice(0, MOST_LINES + 1).map((fact) => {
    const { title, value } = asFields(fact);
    return [shorten(renderOnOneLine(title), WIDEST_TITLE), renderOnOneLine(value)] as const;
  });
  const width = rows.reduce((most, [title]) => Math.max(most, title.length), 0);
  for (const [title, value] of rows) yield `${paint.bold(title.padEnd(width))}  ${value}`;
}

const renderOnOneLine = (text: unknown): string => renderText(text, UNPAINTED).join(" ");

function* renderRows(rows: readonly unknown[], paint: Paint, depth: number): Lines {
  for (const row of rows) {
    const cells = asRow(asFields(row)["cells"]).map((cell) =>
      takeLines(renderAll(asFields(cell)["items"], paint, depth)).join(" "),
    );
    yield cells.join(paint.dim("  │  "));
  }
}

function* renderAll(elements: unknown, paint: Paint, depth: number): Lines {
  if (depth > MAX_RENDER_DEPTH) {
    yield paint.dim("…");
    return;
  }
  for (const item of asList(elements)) {
    const element = asFields(item);
    if (element["isVisible"] === false) continue;
    const type = asText(element["type"]);
    const render = Object.hasOwn(RENDERERS, type) ? RENDERERS[type] : undefined;
    yield* render?.(element, paint, depth + 1) ?? [paint.dim(`(${escapeLine(type) || "?"})`)];
  }
}

/** Puts columns of one line each side by side, and longer ones below each other. */
const putSideBySide = (columns: readonly string[][]): string[] =>
  columns.every(({ length }) => length <= 1) ? [columns.flat().join("   ")] : columns.flat();

function takeLines(lines: Lines): string[] {
  const taken: string[] = [];
  for (const line of lines) {
    if (taken.length === MOST_IN_A_ROW) break;
    taken.push(line);
  }
  return taken;
}

/** Draws buttons with their addresses. */
function* renderButtons(actions: unknown, paint: Paint): Lines {
  for (const item of asList(actions)) {
    const action = asFields(item);
    const title = escapeLine(asText(action["title"])) || "(no title)";
    const url = escapeLine(asText(action["url"] ?? action["value"]));
    const type = escapeLine(asText(action["type"]));
    yield `[ ${paint.underline(title)} ] ${paint.dim(url || `(${type})`)}`;
  }
}

/** Describes a picture, which a terminal cannot show. */
function renderPicture({ altText, alt, url }: CardFields, paint: Paint): string {
  const words = escapeLine(asText(altText) || asText(alt) || asText(url));
  const text = words.startsWith("data:") ? "without alternative text" : shorten(words, 200);
  return paint.dim(`(picture: ${text})`);
}

/**
 * Draws text with the markup of Teams as lines. No expression may look past the next start of the same
 * markup: on a long text of unclosed markup, it would take quadratic time.
 */
function renderText(text: unknown, paint: Paint): string[] {
  if (typeof text !== "string") return [];
  return escapeControls(shorten(text, MOST_CHARACTERS))
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

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const asRow = (value: unknown): readonly unknown[] => asList(value).slice(0, MOST_IN_A_ROW);

const asText = (value: unknown): string =>
  typeof value === "string" ? shorten(value, MOST_CHARACTERS) : "";
