/**
 * What is wrong with a reply: a closed union of stable words.
 *
 * A code that ends in `-unsupported` refuses the whole value at its pointer; nothing inside it is
 * reported any more. The guide "Replying" has the meaning and the cure of each.
 *
 * @example
 * ```ts
 * import { type FindingCode, inspectReply } from "teams-outgoing-webhook";
 *
 * const codes: FindingCode[] = inspectReply({ type: "message", text: "" }).map(({ code }) => code);
 * console.log(codes); // [ 'text-empty' ]
 * ```
 */
export type FindingCode =
  | "action-not-open-url"
  | "action-spelling"
  | "action-unproven"
  | "attachment-unproven"
  | "attachment-unsupported"
  | "authentication-unsupported"
  | "card-invalid"
  | "card-unparsable"
  | "feedback-unsupported"
  | "image-not-https"
  | "input-unusable"
  | "link-unsafe"
  | "nested-too-deep"
  | "never-visible"
  | "query-unsupported"
  | "refresh-unsupported"
  | "reply-invalid"
  | "reply-large"
  | "reply-too-large"
  | "reply-unserializable"
  | "suggested-actions-unsupported"
  | "template-unfilled"
  | "text-empty"
  | "too-many-buttons"
  | "too-many-cards"
  | "too-many-findings"
  | "url-invalid"
  | "url-not-encoded"
  | "url-unsafe"
  | "version-missing"
  | "version-too-new";

/**
 * Something in a reply that Teams would refuse, not show, or show and not do.
 *
 * @example
 * ```ts
 * import { type Finding, inspectReply } from "teams-outgoing-webhook";
 *
 * const card = { type: "AdaptiveCard", version: "1.5", actions: [{ type: "Action.Submit" }] };
 * const [finding]: Finding[] = inspectReply(card);
 * console.log(finding?.severity, finding?.pointer); // error /attachments/0/content/actions/0
 * ```
 */
export interface Finding {
  /** What is wrong, in a stable word. */
  readonly code: FindingCode;
  /** `"error"`: do not send it. `"warning"`: it may not look or work as you think. */
  readonly severity: "error" | "warning";
  /**
   * Where, as a JSON pointer (RFC 6901) into the message that would be sent. Inside a card that is
   * held as a JSON string, the pointer goes on after a `!`.
   */
  readonly pointer: string;
  /** What is wrong and what to write instead, in English. It quotes no text and no address. */
  readonly message: string;
}

interface Explanation {
  readonly severity: "error" | "warning";
  readonly meaning: string;
  readonly fix: string;
}

/** One place per code: how bad it is, what it means, and what to write instead. */
export const FINDINGS: Readonly<Record<FindingCode, Explanation>> = {
  "action-not-open-url": {
    severity: "error",
    meaning: "The action does something else than open a page, which an outgoing webhook may not.",
    fix: 'Write { type: "Action.OpenUrl", title, url } in an Adaptive Card, { type: "openUrl", title, value } in the others, or leave it out.',
  },
  "action-spelling": {
    severity: "error",
    meaning:
      "The type of the action is openUrl but for its capital letters, and clients differ in what they do then.",
    fix: 'Write "Action.OpenUrl" in an Adaptive Card, "openUrl" in a Hero, Thumbnail or List card, "OpenUri" in a connector card.',
  },
  "action-unproven": {
    severity: "warning",
    meaning:
      "The action of a connector card opens a page, but nothing says that outgoing webhooks may use it.",
    fix: "Prefer an Adaptive Card with Action.OpenUrl.",
  },
  "attachment-unproven": {
    severity: "warning",
    meaning: "The attachment is a picture, and nothing says that outgoing webhooks may send one.",
    fix: "Put it into a card: image(url) in an Adaptive Card.",
  },
  "attachment-unsupported": {
    severity: "error",
    meaning: "Teams does not take this kind of attachment from an outgoing webhook.",
    fix: "Send an Adaptive, Hero, Thumbnail or List card, with its contentType spelled in lower case.",
  },
  "authentication-unsupported": {
    severity: "error",
    meaning: "The card asks its reader to sign in, which needs a bot to answer.",
    fix: "Leave authentication out.",
  },
  "card-invalid": {
    severity: "error",
    meaning: "The content of the attachment is not the card that its contentType says.",
    fix: 'Give an object; an Adaptive Card has the type "AdaptiveCard".',
  },
  "card-unparsable": {
    severity: "error",
    meaning: "The card is a string that is not JSON.",
    fix: "Give the card as an object.",
  },
  "feedback-unsupported": {
    severity: "error",
    meaning: "Feedback buttons call a bot, and there is none.",
    fix: "Leave feedbackLoop and feedbackLoopEnabled out of channelData.",
  },
  "image-not-https": {
    severity: "warning",
    meaning: "The picture is not fetched over https, and Teams asks for that.",
    fix: "Use an https address that anybody can fetch without a redirect.",
  },
  "input-unusable": {
    severity: "error",
    meaning: "The card asks for input, and nothing can send it: no action but openUrl is allowed.",
    fix: "Link to a page with a form, or ask the reader to mention the webhook with the answer.",
  },
  "link-unsafe": {
    severity: "warning",
    meaning: "The text seems to link to an address that does something else than open a page.",
    fix: "Put what people typed through escapeMarkdown or escapeHtml, and link to http or https.",
  },
  "nested-too-deep": {
    severity: "error",
    meaning: "The value is nested more than 200 levels deep, and was not looked at any further.",
    fix: "Make the card flatter.",
  },
  "never-visible": {
    severity: "warning",
    meaning:
      "The element is hidden, and nothing can show it: Action.ToggleVisibility is not allowed.",
    fix: "Leave isVisible out, or the element.",
  },
  "query-unsupported": {
    severity: "error",
    meaning: "The choices are searched by asking a bot, and there is none.",
    fix: "Leave choices.data out.",
  },
  "refresh-unsupported": {
    severity: "error",
    meaning:
      "The card refreshes itself by calling a bot, and there is none: every reader would see an error.",
    fix: "Leave refresh out.",
  },
  "reply-invalid": {
    severity: "error",
    meaning: "The value is not a message that Teams can show.",
    fix: 'Send { type: "message", text } or { type: "message", attachments }: textReply and cardReply build them.',
  },
  "reply-large": {
    severity: "warning",
    meaning: "The reply is large.",
    fix: "No limit is documented for outgoing webhooks; 28 KB is the smallest that is for any webhook of Teams. Shorten the reply, or set largeBytes.",
  },
  "reply-too-large": {
    severity: "error",
    meaning: "The reply is too large.",
    fix: "Teams refuses messages of bots above about 100 KB, counted as UTF-16. Shorten the reply, or set maxUtf16Bytes.",
  },
  "reply-unserializable": {
    severity: "error",
    meaning:
      "The value cannot be written as JSON: it refers to itself, is nested too deeply, holds a BigInt, or a getter or toJSON in it throws.",
    fix: "Build the reply of plain objects, lists, strings, numbers and booleans.",
  },
  "suggested-actions-unsupported": {
    severity: "error",
    meaning:
      "Suggested actions are answers to a bot, and there is none; channels do not show them.",
    fix: "Leave suggestedActions out; use buttons that open a page.",
  },
  "template-unfilled": {
    severity: "warning",
    meaning: "The card holds parts of a template that nothing has filled in.",
    fix: "Expand the template before you send the card.",
  },
  "text-empty": {
    severity: "error",
    meaning: "The message has no text and no attachment, and Teams shows an error instead of it.",
    fix: "Say something: an outgoing webhook has to answer.",
  },
  "too-many-buttons": {
    severity: "warning",
    meaning: "There are more buttons than Teams shows.",
    fix: "Leave some out, or set maxButtons.",
  },
  "too-many-cards": {
    severity: "warning",
    meaning: "There are more cards than Teams takes in a message.",
    fix: "Send fewer, or set maxCards.",
  },
  "too-many-findings": {
    severity: "error",
    meaning: "There are more than 1,000 findings, and the rest was not looked at.",
    fix: "Mend these first.",
  },
  "url-invalid": {
    severity: "error",
    meaning: "The address is missing, is no string, or is not absolute.",
    fix: "Write the whole address, as in https://example.com/page; a reply has no page that it could be relative to.",
  },
  "url-not-encoded": {
    severity: "warning",
    meaning:
      "The address holds characters that have to be percent-encoded; some clients do not open it.",
    fix: "Percent-encode them: openUrl, image and cardImage do.",
  },
  "url-unsafe": {
    severity: "error",
    meaning: "The address can do other things than open a page, or hides where it leads.",
    fix: "Use http or https without a user name or a backslash, or allow another scheme by the option schemes.",
  },
  "version-missing": {
    severity: "error",
    meaning: "The Adaptive Card has no version, and Teams does not show it without one.",
    fix: 'Write version: "1.5".',
  },
  "version-too-new": {
    severity: "warning",
    meaning: "The Adaptive Card asks for a later version than Teams shows.",
    fix: 'Write version: "1.5", which newer elements do not mind, or set maxVersion.',
  },
};

/** Makes a finding; `detail` says more than the table can, such as a number or a type. */
export function findingOf(code: FindingCode, pointer: string, detail?: string): Finding {
  const { severity, meaning, fix } = FINDINGS[code];
  return { code, severity, pointer, message: `${detail ?? meaning} ${fix}` };
}
