import { visitAdaptive } from "./inspect-adaptive-card.ts";
import { visitAttachment, visitCard } from "./inspect-attachment.ts";
import { inspectText } from "./inspect-url.ts";
import { type Fields, type Inspection, isFields, type Visitor } from "./inspection.ts";
import type { Place } from "./place.ts";

/** Visits the whole message. */
export const visitMessage: Visitor = (message, place, inspection) => {
  if (!isFields(message) || message["type"] !== "message") {
    inspection.report("reply-invalid", place);
    return;
  }
  const { text } = message;
  if (text !== undefined && text !== null && typeof text !== "string") {
    const at = { key: "text", parent: place };
    inspection.report("reply-invalid", at, "The text is not a string.");
  }
  const hasText = typeof text === "string" && text.trim() !== "";
  const { attachments } = message;
  const hasAttachment = Array.isArray(attachments) && attachments.length > 0;
  if (!hasText && !hasAttachment) inspection.report("text-empty", place);

  for (const key of Object.keys(message)) {
    visitField(key.toLowerCase(), message[key], { key, parent: place }, inspection);
  }
};

function visitField(key: string, value: unknown, place: Place, inspection: Inspection): void {
  if (value === null || value === undefined) return;
  if (key === "text" && typeof value === "string") inspectText(value, place, inspection);
  else if (key === "attachments") visitAttachments(value, place, inspection);
  else if (key === "entities") inspection.visit(value, place, visitEntities);
  else if (key === "channeldata") inspection.visit(value, place, visitChannelData);
  else if (key === "suggestedactions") inspection.report("suggested-actions-unsupported", place);
  // Elsewhere there is nothing to look at, but it may be what only serialising brings to light.
  else inspection.visit(value, place, () => {});
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
    const at = { key: index, parent: place };
    if (typeof attachment === "object" && attachment !== null) {
      inspection.visit(attachment, at, visitAttachment);
    } else {
      inspection.report("attachment-unsupported", at, "This is no attachment.");
    }
  }
}

const visitChannelData: Visitor = (value, place, inspection) => {
  for (const key of Object.keys(value)) {
    const isFeedback = /^feedbackloop(enabled)?$/i.test(key) && Boolean((value as Fields)[key]);
    if (isFeedback) inspection.report("feedback-unsupported", { key, parent: place });
  }
};

/** Entities may quote a source, and a source may be a card. */
const visitEntities: Visitor = (value, place, inspection) => {
  for (const key of Object.keys(value)) {
    const at = { key, parent: place };
    const inner = (value as Fields)[key];
    if (/^text$/i.test(key) && holdsCard(value as Fields)) {
      visitCard(value as Fields, key, at, inspection, visitAdaptive);
    } else {
      inspection.visit(inner, at, visitEntities);
    }
  }
};

const holdsCard = (appearance: Fields): boolean =>
  Object.entries(appearance).some(
    ([key, value]) => /^encodingformat$/i.test(key) && /card\.adaptive/i.test(`${value}`),
  );
