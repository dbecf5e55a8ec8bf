import {
  ADAPTIVE_CARD,
  CONNECTOR_CARD,
  HERO_CARD,
  LIST_CARD,
  THUMBNAIL_CARD,
} from "../card/content-type.ts";
import { hasDuplicateKeys } from "./duplicate-keys.ts";
import { visitAdaptiveCard } from "./inspect-adaptive-card.ts";
import { visitBotCard } from "./inspect-bot-card.ts";
import { visitConnectorCard } from "./inspect-connector-card.ts";
import { inspectImage } from "./inspect-url.ts";
import { type Inspection, isFields, isNull, type Visitor } from "./inspection.ts";
import { lowerCase } from "./lower-case.ts";
import { type Place, placeOf } from "./place.ts";

const VISITORS = /* @__PURE__ */ new Map<unknown, Visitor>([
  [ADAPTIVE_CARD, visitAdaptiveCard],
  [HERO_CARD, visitBotCard],
  [THUMBNAIL_CARD, visitBotCard],
  [LIST_CARD, visitBotCard],
  [CONNECTOR_CARD, visitConnectorCard],
]);

/** Visits an attachment: the kinds of card that Teams takes, and refuses all others. */
export const visitAttachment: Visitor = (attachment, place, inspection) => {
  if (!isFields(attachment)) {
    const detail = "A list stands where an attachment has to be.";
    inspection.report("attachment-unsupported", place, detail);
    return;
  }
  const keys = Object.keys(attachment);
  const isNamedOnce = keys.filter((key) => lowerCase(key) === "contenttype").length === 1;
  const { contentType, contentUrl, content } = attachment;
  const isPicture = typeof contentType === "string" && /^image\//i.test(contentType);
  if (isNamedOnce && isPicture && isNull(content)) {
    inspection.report("attachment-unproven", place);
    inspectImage(contentUrl, placeOf("contentUrl", place), inspection);
    return;
  }
  const visitor = VISITORS.get(contentType);
  if (!visitor || !isNamedOnce) {
    inspection.report("attachment-unsupported", place, describe(contentType));
    return;
  }
  const contents = keys.filter((key) => lowerCase(key) === "content");
  if (contents.length === 0) inspection.report("card-invalid", place, "There is no content.");
  for (const key of contents) visitCard(attachment[key], key, place, inspection, visitor);
};

/** Visits a card that may also be held as a JSON string. */
export function visitCard(
  content: unknown,
  key: string,
  parent: Place,
  inspection: Inspection,
  visitor: Visitor,
): void {
  if (typeof content !== "string") {
    if (isFields(content)) inspection.visit(content, key, parent, visitor);
    else inspection.report("card-invalid", placeOf(key, parent));
    return;
  }
  const card = parse(content);
  if (!isFields(card)) {
    const code = card === undefined ? "card-unparsable" : "card-invalid";
    inspection.report(code, placeOf(key, parent));
    return;
  }
  if (hasDuplicateKeys(content, card)) {
    const detail =
      "The card is a string in which a key stands twice, and receivers differ over which counts.";
    inspection.report("card-unparsable", placeOf(key, parent), detail);
  }
  inspection.visit(card, { inJsonString: key }, parent, visitor);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function describe(contentType: unknown): string | undefined {
  if (typeof contentType !== "string") return "The attachment has no contentType.";
  const [, kind] =
    /^application\/vnd\.microsoft\.(?:teams\.)?card\.([\w.]{1,30})$/i.exec(contentType) ?? [];
  return kind && `Teams does not take a card of the kind "${kind}" from an outgoing webhook.`;
}
