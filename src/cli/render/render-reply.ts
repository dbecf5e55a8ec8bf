import { toMessage } from "../../core/inspection/to-message.ts";
import { indented } from "../indented.ts";
import type { Paint } from "../paint.ts";
import { printableLine } from "../printable.ts";
import { type Fields, fieldsOf, listOf, textOf } from "./fields.ts";
import { renderAdaptiveCard } from "./render-adaptive-card.ts";
import { renderBotCard } from "./render-bot-card.ts";
import { renderText } from "./render-text.ts";

const MOST_LINES = 200;

/** Draws a reply with the means of a terminal: its text, and each card behind a bar. */
export function renderReply(reply: unknown, columns: number, paint: Paint): string[] {
  const { text, attachments, attachmentLayout } = fieldsOf(toMessage(reply));
  const cards = listOf(attachments);
  const lines = [
    ...indented(renderText(text, paint), "", columns),
    ...cards.flatMap((attachment, index) => [
      ...(cards.length > 1 ? [paint.dim(`${index + 1} of ${cards.length}`)] : []),
      ...indented(renderAttachment(attachment, paint), `${paint.cyan("▌")} `, columns),
    ]),
    ...(attachmentLayout === "carousel" ? [paint.dim("Side by side, as a carousel.")] : []),
  ];
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), paint.dim(`… ${more} more lines`)] : lines;
}

function renderAttachment(attachment: Fields, paint: Paint): string[] {
  const contentType = textOf(attachment["contentType"]);
  const content = contentOf(attachment["content"]);
  if (/\.card\.adaptive$/i.test(contentType)) return renderAdaptiveCard(content, paint);
  if (/\.card\.(hero|thumbnail|list|connector)$|\.card\.o365connector$/i.test(contentType)) {
    return renderBotCard(content, paint);
  }
  return [paint.dim(`(${printableLine(contentType) || "an attachment without a type"})`)];
}

/** A card may be held as a JSON string. */
function contentOf(content: unknown): Fields {
  if (typeof content !== "string") return fieldsOf(content);
  try {
    return fieldsOf(JSON.parse(content));
  } catch {
    return {};
  }
}
