import { visitAdaptive } from "./inspect-adaptive-card.ts";
import { visitAttachment, visitCard } from "./inspect-attachment.ts";
import { inspectText } from "./inspect-url.ts";
import { type Fields, type Inspection, isFields, type Visitor } from "./inspection.ts";
import { lowerCase } from "./lower-case.ts";
import { type Place, placeOf } from "./place.ts";

/** Visits the whole message. */
export const visitMessage: Visitor = (message, place, inspection) => {
  if (!isFields(message) || message["type"] !== "message") {
    inspection.report("reply-invalid", place);
    return;
  }
  const { text, attachments } = message;
  if (text !== undefined && text !== null && typeof text !== "string") {
    inspection.report("reply-invalid", placeOf("text", place), "The text is not a string.");
  }
  const hasText = typeof text === "string" && text.trim() !== "";
  const hasAttachment = Array.isArray(attachments) && attachments.length > 0;
  if (!hasText && !hasAttachment) inspection.report("text-empty", place);

  for (const key of Object.keys(message)) visitField(key, message[key], place, inspection);
};

function visitField(key: string, value: unknown, parent: Place, inspection: Inspection): void {
  if (value === null || value === undefined) return;
  const place = placeOf(key, parent);
  switch (lowerCase(key)) {
    case "text":
      if (typeof value === "string") inspectText(value, key, parent, inspection);
      return;
    case "attachments":
      visitAttachments(value, place, inspection);
      return;
    case "entities":
      inspection.visit(value, key, parent, visitEntities);
      return;
    case "channeldata":
      inspection.visit(value, key, parent, visitChannelData);
      return;
    case "suggestedactions":
      inspection.report("suggested-actions-unsupported", place);
      return;
    default:
      // Nothing to look at, but it may be what only serialising brings to light.
      inspection.visit(value, key, parent, () => {});
  }
}

function visitAttachments(value: unknown, place: Place, inspection: Inspection): void {
  if (!Array.isArray(value)) {
    inspection.report("reply-invalid", place, "The attachments are not a list.");
    return;
  }
  const { maxCards } = inspection.limits;
  if (value.length > maxCards) {
    const detail = `There are ${value.length} cards; Teams takes ${maxCards} in a message.`;
    inspection.report("too-many-cards", place, detail);
  }
  for (const [index, attachment] of value.entries()) {
    if (typeof attachment === "object" && attachment !== null) {
      inspection.visit(attachment, index, place, visitAttachment);
    } else {
      const at = placeOf(index, place);
      inspection.report("attachment-unsupported", at, "This is no attachment.");
    }
  }
}

const visitChannelData: Visitor = (value, place, inspection) => {
  for (const key of Object.keys(value)) {
    const isFeedback = /^feedbackloop(enabled)?$/i.test(key) && Boolean((value as Fields)[key]);
    if (isFeedback) inspection.report("feedback-unsupported", placeOf(key, place));
  }
};

/** Entities may quote a source, and a source may be a card. */
const visitEntities: Visitor = (value, place, inspection) => {
  for (const key of Object.keys(value)) {
    const inner = (value as Fields)[key];
    if (/^text$/i.test(key) && holdsCard(value as Fields)) {
      visitCard(inner, key, place, inspection, visitAdaptive);
    } else {
      inspection.visit(inner, key, place, visitEntities);
    }
  }
};

const holdsCard = (appearance: Fields): boolean =>
  Object.entries(appearance).some(
    ([key, value]) => /^encodingformat$/i.test(key) && /card\.adaptive/i.test(`${value}`),
  );
