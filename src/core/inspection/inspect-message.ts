import { visitAdaptive } from "./inspect-adaptive-card.ts";
import { visitAttachment, visitCard } from "./inspect-attachment.ts";
import { visitBotField } from "./inspect-bot-card.ts";
import { inspectText } from "./inspect-url.ts";
import { type Fields, type Inspection, isFields, isNull, type Visitor } from "./inspection.ts";
import { lowerCase } from "./lower-case.ts";
import { type Place, placeOf } from "./place.ts";

/** Visits the whole message. */
export const visitMessage: Visitor = (message, place, inspection) => {
  if (!isFields(message) || message["type"] !== "message") {
    inspection.report("reply-invalid", place);
    return;
  }
  const { text, attachments } = message;
  if (!isNull(text) && typeof text !== "string") {
    inspection.report("reply-invalid", placeOf("text", place), "The text is not a string.");
  }
  const hasText = typeof text === "string" && text.trim() !== "";
  const hasAttachment = Array.isArray(attachments) && attachments.length > 0;
  if (!hasText && !hasAttachment) inspection.report("text-empty", place);

  for (const key of Object.keys(message)) visitField(key, message[key], place, inspection);
};

function visitField(key: string, value: unknown, parent: Place, inspection: Inspection): void {
  if (isNull(value)) return;
  const place = placeOf(key, parent);
  switch (lowerCase(key)) {
    case "text":
      if (typeof value === "string") inspectText(value, key, parent, inspection);
      else inspection.visit(value, key, parent, () => {});
      return;
    case "attachments":
      inspection.visit(value, key, parent, visitAttachments);
      if (Array.isArray(value)) return;
      inspection.report("reply-invalid", place, "The attachments are not a list.");
      return;
    case "entities":
      inspection.visit(value, key, parent, visitEntities);
      return;
    case "channeldata":
      inspection.visit(value, key, parent, visitChannelData);
      return;
    case "suggestedactions":
      if (!isEmptySuggestion(value)) inspection.report("suggested-actions-unsupported", place);
      return;
    default:
      // Nothing of a card belongs here, and what there is may be what only serialising brings to light.
      visitBotField(key, value, parent, inspection);
  }
}

const isEmptySuggestion = (value: unknown): boolean =>
  isFields(value) && Array.isArray(value["actions"]) && value["actions"].length === 0;

const visitAttachments: Visitor = (attachments, place, inspection) => {
  if (!Array.isArray(attachments)) return;
  const { maxCards } = inspection.limits;
  if (attachments.length > maxCards) {
    const detail = `There are ${attachments.length} cards; Teams takes ${maxCards} in a message.`;
    inspection.report("too-many-cards", place, detail);
  }
  for (const [index, attachment] of attachments.entries()) {
    if (typeof attachment === "object" && attachment !== null) {
      inspection.visit(attachment, index, place, visitAttachment);
    } else {
      const at = placeOf(index, place);
      inspection.report("attachment-unsupported", at, "This is no attachment.");
    }
  }
};

const visitChannelData: Visitor = (value, place, inspection) => {
  for (const key of Object.keys(value)) {
    const feedback = /^feedbackloop(enabled)?$/i.test(key) && (value as Fields)[key];
    if (feedback && !isNull(feedback))
      inspection.report("feedback-unsupported", placeOf(key, place));
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
    ([key, value]) =>
      /^encodingformat$/i.test(key) && (typeof value !== "string" || /card\.adaptive/i.test(value)),
  );
