import {
  ADAPTIVE_CARD,
  CONNECTOR_CARD,
  HERO_CARD,
  LIST_CARD,
  THUMBNAIL_CARD,
} from "../card/content-type.ts";
import { visitAdaptiveCard } from "./inspect-adaptive-card.ts";
import { visitBotCard } from "./inspect-bot-card.ts";
import { visitConnectorCard } from "./inspect-connector-card.ts";
import { inspectImage } from "./inspect-url.ts";
import { type Fields, type Inspection, isFields, type Visitor } from "./inspection.ts";
import type { Place } from "./place.ts";

const VISITORS = new Map<unknown, Visitor>([
  [ADAPTIVE_CARD, visitAdaptiveCard],
  [HERO_CARD, visitBotCard],
  [THUMBNAIL_CARD, visitBotCard],
  [LIST_CARD, visitBotCard],
  [CONNECTOR_CARD, visitConnectorCard],
]);

/** Visits an attachment: the kinds of card that Teams takes, and refuses all others. */
export const visitAttachment: Visitor = (attachment, place, inspection) => {
  if (!isFields(attachment)) {
    inspection.report(
      "attachment-unsupported",
      place,
      "A list stands where an attachment has to be.",
    );
    return;
  }
  const keys = Object.keys(attachment);
  const typeKeys = keys.filter((key) => key.toLowerCase() === "contenttype");
  const { contentType, contentUrl } = attachment;
  if (typeKeys.length === 1 && typeof contentType === "string" && /^image\//i.test(contentType)) {
    inspection.report("attachment-unproven", place);
    inspectImage(contentUrl, { key: "contentUrl", parent: place }, inspection);
    return;
  }
  const visitor = VISITORS.get(contentType);
  if (!visitor || typeKeys.length > 1) {
    inspection.report("attachment-unsupported", place, describe(contentType));
    return;
  }
  const contentKeys = keys.filter((key) => key.toLowerCase() === "content");
  if (contentKeys.length === 0) inspection.report("card-invalid", place, "There is no content.");
  for (const key of contentKeys) {
    visitCard(attachment, key, { key, parent: place }, inspection, visitor);
  }
};

/** Visits a card that may also be held as a JSON string. */
export function visitCard(
  holder: Fields,
  key: string,
  place: Place,
  inspection: Inspection,
  visitor: Visitor,
): void {
  const content = holder[key];
  const isJsonString = typeof content === "string";
  const card = isJsonString ? parse(content) : content;
  if (isFields(card)) {
    inspection.visit(card, isJsonString ? { ...place, isJsonString } : place, visitor);
  } else {
    const isUnparsable = isJsonString && card === undefined;
    inspection.report(isUnparsable ? "card-unparsable" : "card-invalid", place);
  }
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
