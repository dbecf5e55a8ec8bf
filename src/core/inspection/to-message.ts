import { ADAPTIVE_CARD, CONNECTOR_CARD, HERO_CARD, LIST_CARD } from "../card/content-type.ts";
import { isJsonObject, type JsonObject } from "./inspection.ts";

/** Makes a message of a message, a list of attachments, one attachment, or a bare card. */
export function toMessage(value: unknown): unknown {
  if (Array.isArray(value)) return { type: "message", attachments: value.map(toAttachment) };
  if (!isJsonObject(value)) return value;
  const attachment = toAttachment(value);
  if (attachment !== value || typeof value["contentType"] === "string") {
    return { type: "message", attachments: [attachment] };
  }
  // Teams also shows a message without a type; a sample of Microsoft's sends none.
  return value["type"] === undefined && isMessageBody(value)
    ? { ...value, type: "message" }
    : value;
}

function toAttachment(value: unknown): unknown {
  if (!isJsonObject(value) || typeof value["contentType"] === "string") return value;
  const contentType = detectContentType(value);
  return contentType ? { contentType, content: value } : value;
}

const isMessageBody = ({ text, attachments }: JsonObject): boolean =>
  typeof text === "string" || Array.isArray(attachments);

/** Tells the kind of a bare card: by its type, or by fields that only one kind has. */
export function detectContentType(card: JsonObject): string | undefined {
  const { type } = card;
  if (type === "message") return undefined;
  if (typeof type === "string" && /^adaptivecard$/i.test(type)) return ADAPTIVE_CARD;
  if (card["@type"] !== undefined || card["potentialAction"] !== undefined) return CONNECTOR_CARD;
  if (type !== undefined || Array.isArray(card["attachments"])) return undefined;
  if (Array.isArray(card["items"])) return LIST_CARD;
  const isHero = ["buttons", "tap", "images", "title", "subtitle"].some((key) => key in card);
  return isHero ? HERO_CARD : undefined;
}
