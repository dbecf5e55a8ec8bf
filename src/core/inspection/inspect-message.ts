import { visitAdaptive } from "./inspect-adaptive-card.ts";
import { visitAttachment, visitCard } from "./inspect-attachment.ts";
import { visitBotField } from "./inspect-bot-card.ts";
import { inspectTextMessage } from "./inspect-text-message.ts";
import { inspectText, judgeUrl } from "./inspect-url.ts";
import {
  childPath,
  type Inspection,
  isAbsent,
  isJsonObject,
  type JsonObject,
  lowerCase,
  type Path,
  skim,
  type Visitor,
} from "./inspection.ts";
import { detectContentType } from "./to-message.ts";

/** Visits the whole message. */
export const visitMessage: Visitor = (message, path, inspection) => {
  if (!isJsonObject(message) || message["type"] !== "message") {
    inspection.report("reply-invalid", path, describeMistake(message));
    skim(message, path, inspection);
    return;
  }
  const { text, attachments } = message;
  if (!isAbsent(text) && typeof text !== "string") {
    inspection.report("reply-invalid", childPath("text", path), "The text is not a string.");
  }
  const hasText = typeof text === "string" && text.trim() !== "";
  const hasAttachment = Array.isArray(attachments) && attachments.length > 0;
  if (!hasText && !hasAttachment) inspection.report("text-empty", path);

  inspectTextMessage(message, path, inspection);
  for (const key of Object.keys(message)) visitMessageField(key, message[key], path, inspection);
};

function visitMessageField(
  key: string,
  value: unknown,
  parent: Path,
  inspection: Inspection,
): void {
  if (isAbsent(value)) return;
  const path = childPath(key, parent);
  switch (lowerCase(key)) {
    case "text":
      if (typeof value === "string") inspectText(value, key, parent, inspection);
      else inspection.visit(value, key, parent, skim);
      return;
    case "attachments":
      inspection.visit(value, key, parent, visitAttachments);
      if (Array.isArray(value)) return;
      inspection.report("reply-invalid", path, "The attachments are not a list.");
      return;
    case "entities":
      inspection.visit(value, key, parent, visitEntities);
      return;
    case "channeldata":
      inspection.visit(value, key, parent, visitChannelData);
      return;
    case "suggestedactions":
      if (!isEmptySuggestion(value)) inspection.report("suggested-actions-unsupported", path);
      inspection.visit(value, key, parent, skim);
      return;
    default:
      // No part of a card belongs here, and so an action is refused here as well.
      visitBotField(key, value, parent, inspection);
  }
}

/** Says what a value is that is not a message, where that is plain. */
export function describeMistake(value: unknown): string | undefined {
  if (Array.isArray(value)) return "The reply is a list, not a message. Pass cards to cardReply.";
  if (!isJsonObject(value)) {
    return `The reply is ${value === null ? "null" : `a ${typeof value}`}, not a message. Pass text to textReply.`;
  }
  if (typeof value["contentType"] === "string" || detectContentType(value) !== undefined) {
    return "The reply is a card, not a message. Pass it to cardReply, or to assertReply if it was made elsewhere.";
  }
  if (value["type"] === undefined && typeof value["text"] === "string") {
    return 'The reply has no type. Write type: "message", or pass the text to textReply.';
  }
  return undefined;
}

const isEmptySuggestion = (value: unknown): boolean =>
  isJsonObject(value) && Array.isArray(value["actions"]) && value["actions"].length === 0;

const visitAttachments: Visitor = (attachments, path, inspection) => {
  if (!Array.isArray(attachments)) {
    skim(attachments, path, inspection);
    return;
  }
  const { maxCards } = inspection.limits;
  if (attachments.length > maxCards) {
    const detail = `There are ${attachments.length} cards; Teams takes ${maxCards} in a message.`;
    inspection.report("too-many-cards", path, detail);
  }
  for (const [index, attachment] of attachments.entries()) {
    if (typeof attachment === "object" && attachment !== null) {
      inspection.visit(attachment, index, path, visitAttachment);
    } else {
      const detail = "An attachment has to be an object.";
      inspection.report("attachment-unsupported", childPath(index, path), detail);
    }
  }
};

const visitChannelData: Visitor = (value, path, inspection) => {
  for (const key of Object.keys(value)) {
    const feedback = /^feedbackloop(enabled)?$/i.test(key) && (value as JsonObject)[key];
    if (feedback) inspection.report("feedback-unsupported", childPath(key, path));
  }
  skim(value, path, inspection);
};

/** Visits entities, which may quote a source that is a card. */
const visitEntities: Visitor = (value, path, inspection) => {
  for (const key of Object.keys(value)) {
    const inner = (value as JsonObject)[key];
    // Addresses here may be names of schemas; only what would run is refused.
    if (/^url$/i.test(key) && judgeUrl(inner, inspection.limits.schemes) === "url-unsafe") {
      inspection.report("url-unsafe", childPath(key, path));
    }
    if (/^text$/i.test(key) && holdsCard(value as JsonObject)) {
      visitCard(inner, key, path, inspection, visitAdaptive);
    } else {
      inspection.visit(inner, key, path, visitEntities);
    }
  }
};

const holdsCard = (appearance: JsonObject): boolean =>
  Object.entries(appearance).some(
    ([key, value]) =>
      /^encodingformat$/i.test(key) && (typeof value !== "string" || /card\.adaptive/i.test(value)),
  );
