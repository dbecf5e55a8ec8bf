import { ADAPTIVE_CARD, CONNECTOR_CARD, HERO_CARD, LIST_CARD } from "../card/content-type.ts";
import { type Fields, isFields } from "./inspection.ts";

/** Makes a message of what people have at hand: a message, attachments, one of them, or a bare card. */
export function asMessage(value: unknown): unknown {
  if (Array.isArray(value)) return { type: "message", attachments: value.map(asAttachment) };
  if (!isFields(value)) return value;
  const attachment = asAttachment(value);
  if (attachment !== value || typeof value["contentType"] === "string") {
    return { type: "message", attachments: [attachment] };
  }
  // Teams shows a message without its type as well; a sample of Microsoft's sends none.
  return value["type"] === undefined && isMessageBody(value)
    ? { ...value, type: "message" }
    : value;
}

function asAttachment(value: unknown): unknown {
  if (!isFields(value) || typeof value["contentType"] === "string") return value;
  const contentType = contentTypeOf(value);
  return contentType ? { contentType, content: value } : value;
}

const isMessageBody = ({ text, attachments }: Fields): boolean =>
  typeof text === "string" || Array.isArray(attachments);

/** Tells what kind of card this is: by its type, or by the fields that only one kind has. */
function contentTypeOf(card: Fields): string | undefined {
  const { type } = card;
  if (type === "message") return undefined;
  if (typeof type === "string" && /^adaptivecard$/i.test(type)) return ADAPTIVE_CARD;
  if (card["@type"] !== undefined || card["potentialAction"] !== undefined) return CONNECTOR_CARD;
  if (type !== undefined || Array.isArray(card["attachments"])) return undefined;
  if (Array.isArray(card["items"])) return LIST_CARD;
  const isHero = ["buttons", "tap", "images", "title", "subtitle"].some((key) => key in card);
  return isHero ? HERO_CARD : undefined;
}
