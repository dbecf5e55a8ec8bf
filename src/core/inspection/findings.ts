import type { FindingCode } from "./finding.ts";

interface Explanation {
  readonly severity: "error" | "warning";
  readonly meaning: string;
  readonly cure: string;
}

/** One place per code: how bad it is, what it means, and what to write instead. */
export const FINDINGS: Readonly<Record<FindingCode, Explanation>> = {
  "action-not-open-url": {
    severity: "error",
    meaning: "The action does something else than open a page, which an outgoing webhook may not.",
    cure: 'Write { type: "Action.OpenUrl", title, url } in an Adaptive Card, { type: "openUrl", title, value } in the others, or leave it out.',
  },
  "action-spelling": {
    severity: "error",
    meaning:
      "The type of the action is openUrl but for its capital letters, and clients differ in what they do then.",
    cure: 'Write "Action.OpenUrl" in an Adaptive Card, "openUrl" in a Hero, Thumbnail or List card, "OpenUri" in a connector card.',
  },
  "action-unproven": {
    severity: "warning",
    meaning:
      "The action of a connector card opens a page, but nothing says that outgoing webhooks may use it.",
    cure: "Prefer an Adaptive Card with Action.OpenUrl.",
  },
  "attachment-unproven": {
    severity: "warning",
    meaning: "The attachment is a picture, and nothing says that outgoing webhooks may send one.",
    cure: "Put it into a card: image(url) in an Adaptive Card.",
  },
  "attachment-unsupported": {
    severity: "error",
    meaning: "Teams does not take this kind of attachment from an outgoing webhook.",
    cure: "Send an Adaptive, Hero, Thumbnail or List card, with its contentType spelled in lower case.",
  },
  "authentication-unsupported": {
    severity: "error",
    meaning: "The card asks its reader to sign in, which needs a bot to answer.",
    cure: "Leave authentication out.",
  },
  "card-invalid": {
    severity: "error",
    meaning: "The content of the attachment is not the card that its contentType says.",
    cure: 'Give an object; an Adaptive Card has the type "AdaptiveCard".',
  },
  "card-unparsable": {
    severity: "error",
    meaning: "The card is a string that is not JSON.",
    cure: "Give the card as an object.",
  },
  "feedback-unsupported": {
    severity: "error",
    meaning: "Feedback buttons call a bot, and there is none.",
    cure: "Leave feedbackLoop and feedbackLoopEnabled out of channelData.",
  },
  "image-not-https": {
    severity: "warning",
    meaning: "The picture is not fetched over https, and Teams asks for that.",
    cure: "Use an https address that anybody can fetch without a redirect.",
  },
  "input-unusable": {
    severity: "error",
    meaning: "The card asks for input, and nothing can send it: no action but openUrl is allowed.",
    cure: "Link to a page with a form, or ask the reader to mention the webhook with the answer.",
  },
  "link-unsafe": {
    severity: "warning",
    meaning: "The text seems to link to an address that does something else than open a page.",
    cure: "Put what people typed through escapeMarkdown or escapeHtml, and link to http or https.",
  },
  "nested-too-deep": {
    severity: "error",
    meaning: "The value is nested more than 200 levels deep, and was not looked at any further.",
    cure: "Make the card flatter.",
  },
  "never-visible": {
    severity: "warning",
    meaning:
      "The element is hidden, and nothing can show it: Action.ToggleVisibility is not allowed.",
    cure: "Leave isVisible out, or the element.",
  },
  "query-unsupported": {
    severity: "error",
    meaning: "The choices are searched by asking a bot, and there is none.",
    cure: "Leave choices.data out.",
  },
  "refresh-unsupported": {
    severity: "error",
    meaning:
      "The card refreshes itself by calling a bot, and there is none: every reader would see an error.",
    cure: "Leave refresh out.",
  },
  "reply-invalid": {
    severity: "error",
    meaning: "The value is not a message that Teams can show.",
    cure: 'Send { type: "message", text } or { type: "message", attachments }: textReply and cardReply build them.',
  },
  "reply-large": {
    severity: "warning",
    meaning: "The reply is large.",
    cure: "No limit is documented for outgoing webhooks; 28 KB is the smallest that is for any webhook of Teams. Shorten the reply, or set largeBytes.",
  },
  "reply-too-large": {
    severity: "error",
    meaning: "The reply is too large.",
    cure: "Teams refuses messages of bots above about 100 KB, counted as UTF-16. Shorten the reply, or set maxUtf16Bytes.",
  },
  "reply-unserializable": {
    severity: "error",
    meaning:
      "The value cannot be written as JSON: it refers to itself, is nested too deeply, holds a BigInt, or a getter or toJSON in it throws.",
    cure: "Build the reply of plain objects, lists, strings, numbers and booleans.",
  },
  "suggested-actions-unsupported": {
    severity: "error",
    meaning:
      "Suggested actions are answers to a bot, and there is none; channels do not show them.",
    cure: "Leave suggestedActions out; use buttons that open a page.",
  },
  "template-unfilled": {
    severity: "warning",
    meaning: "The card holds parts of a template that nothing has filled in.",
    cure: "Expand the template before you send the card.",
  },
  "text-empty": {
    severity: "error",
    meaning: "The message has no text and no attachment, and Teams shows an error instead of it.",
    cure: "Say something: an outgoing webhook has to answer.",
  },
  "too-many-buttons": {
    severity: "warning",
    meaning: "There are more buttons than Teams shows.",
    cure: "Leave some out, or set maxButtons.",
  },
  "too-many-cards": {
    severity: "warning",
    meaning: "There are more cards than Teams takes in a message.",
    cure: "Send fewer, or set maxCards.",
  },
  "too-many-findings": {
    severity: "error",
    meaning: "There are more than 1,000 findings, and the rest was not looked at.",
    cure: "Mend these first.",
  },
  "url-invalid": {
    severity: "error",
    meaning: "The address is missing, is no string, or is not absolute.",
    cure: "Write the whole address, as in https://example.com/page; a reply has no page that it could be relative to.",
  },
  "url-not-encoded": {
    severity: "warning",
    meaning:
      "The address holds characters that have to be percent-encoded; some clients do not open it.",
    cure: "Percent-encode them: openUrl, image and cardImage do.",
  },
  "url-unsafe": {
    severity: "error",
    meaning: "The address can do other things than open a page, or hides where it leads.",
    cure: "Use http or https without a user name or a backslash, or allow another scheme by the option schemes.",
  },
  "version-missing": {
    severity: "error",
    meaning: "The Adaptive Card has no version, and Teams does not show it without one.",
    cure: 'Write version: "1.5".',
  },
  "version-too-new": {
    severity: "warning",
    meaning: "The Adaptive Card asks for a later version than Teams shows.",
    cure: 'Write version: "1.5", which newer elements do not mind, or set maxVersion.',
  },
};
