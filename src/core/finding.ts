/**
 * What is wrong with a reply: a closed union of stable words.
 *
 * A code that ends in `-unsupported` refuses the whole value at its pointer; nothing inside it is
 * reported. The guide "Replying" explains each code and how to fix it.
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
  | "content-empty"
  | "element-invalid"
  | "element-misplaced"
  | "element-unknown"
  | "fallback-missing"
  | "feedback-unsupported"
  | "format-unknown"
  | "format-unproven"
  | "id-duplicate"
  | "image-not-https"
  | "input-unusable"
  | "link-unsafe"
  | "markup-not-shown"
  | "mention-broken"
  | "nested-too-deep"
  | "never-visible"
  | "property-invalid"
  | "property-missing"
  | "property-unknown"
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
  | "version-too-new"
  | "word-unknown";

/** Something in a reply that Teams would refuse or not show, or that would not work. */
export interface Finding {
  /** What is wrong, as a stable word. */
  readonly code: FindingCode;
  /** `"error"`: do not send it. `"warning"`: it may not look or work as you think. */
  readonly severity: "error" | "warning";
  /**
   * Where, as a JSON pointer (RFC 6901) into the message that would be sent. Inside a card that is
   * held as a JSON string, the pointer continues after a `!`.
   */
  readonly pointer: string;
  /** The cause, then what to write instead, in English. It quotes no text and no address. */
  readonly message: string;
}

interface Explanation {
  readonly severity: "error" | "warning";
  /** Set where only Teams' mobile clients fail, so that the option `mobile` applies. */
  readonly isMobile?: true;
  readonly meaning: string;
  readonly fix: string;
}

/** For each code, how bad it is, what it means, and what to write instead. */
export const FINDINGS: Readonly<Record<FindingCode, Explanation>> = {
  "action-not-open-url": {
    severity: "error",
    meaning: "Outgoing webhooks support only actions that open a page.",
    fix: 'Write { type: "Action.OpenUrl", title, url } in an Adaptive Card, { type: "openUrl", title, value } in another card, or remove the action.',
  },
  "action-spelling": {
    severity: "error",
    meaning:
      "The type of the action is openUrl in other capital letters, which some clients do not understand.",
    fix: 'Write "Action.OpenUrl" in an Adaptive Card, "openUrl" in a Hero, Thumbnail or List card, "OpenUri" in a connector card.',
  },
  "action-unproven": {
    severity: "warning",
    meaning:
      "The action of a connector card opens a page, but no documentation allows it for outgoing webhooks.",
    fix: "Use an Adaptive Card with Action.OpenUrl.",
  },
  "attachment-unproven": {
    severity: "warning",
    meaning: "The attachment is a picture, and no documentation allows that for outgoing webhooks.",
    fix: "Put the picture into a card: image(url) in an Adaptive Card.",
  },
  "attachment-unsupported": {
    severity: "error",
    meaning: "Teams does not take this kind of attachment from an outgoing webhook.",
    fix: "Send an Adaptive, Hero, Thumbnail or List card, with its contentType in lower case.",
  },
  "authentication-unsupported": {
    severity: "error",
    meaning: "The card asks its reader to sign in, which needs a bot.",
    fix: "Remove authentication.",
  },
  "card-invalid": {
    severity: "error",
    meaning: "The content of the attachment is not the card that its contentType promises.",
    fix: 'Pass the card as an object; an Adaptive Card has the type "AdaptiveCard".',
  },
  "card-unparsable": {
    severity: "error",
    meaning: "The card is a string that is not valid JSON.",
    fix: "Pass the card as an object.",
  },
  "content-empty": {
    severity: "warning",
    meaning: "The element has no content, so it shows nothing.",
    fix: "Fill it, or remove it.",
  },
  "element-invalid": {
    severity: "error",
    isMobile: true,
    meaning: "This is not an element with a type, and Teams' mobile clients lose the whole card.",
    fix: 'Write an object with a type, such as { type: "TextBlock", text }.',
  },
  "element-misplaced": {
    severity: "error",
    isMobile: true,
    meaning: "The element does not belong here, and Teams' mobile clients lose the whole card.",
    fix: "Put it into an element that holds others, such as a Column or a Container.",
  },
  "element-unknown": {
    severity: "warning",
    meaning: "Clients that do not know the element leave it out.",
    fix: 'Correct its type, or give it a fallback, such as { type: "TextBlock", text, wrap: true }.',
  },
  "fallback-missing": {
    severity: "warning",
    meaning: "Teams' mobile clients leave this element out, since they cannot draw it.",
    fix: 'Add what they show instead: fallback: { type: "TextBlock", text: "See this on a computer.", wrap: true }.',
  },
  "feedback-unsupported": {
    severity: "error",
    meaning: "Feedback buttons call a bot, and an outgoing webhook is none.",
    fix: "Remove feedbackLoop and feedbackLoopEnabled from channelData.",
  },
  "format-unknown": {
    severity: "warning",
    meaning: "Teams does not know this value, so it uses the default.",
    fix: 'Write textFormat: "markdown", "plain" or "xml"; attachmentLayout: "list" or "carousel".',
  },
  "format-unproven": {
    severity: "warning",
    meaning:
      'The textFormat "extendedmarkdown" is known for bots, but no documentation allows it for outgoing webhooks.',
    fix: "Send a table or headings in an Adaptive Card, or try it with your clients.",
  },
  "id-duplicate": {
    severity: "error",
    isMobile: true,
    meaning: "Another element has the same id, and Teams' mobile clients lose the whole card.",
    fix: "Give each element an id of its own, or none.",
  },
  "image-not-https": {
    severity: "warning",
    meaning: "The picture has an http address, and Teams asks for https.",
    fix: "Use an https address that is public and does not redirect.",
  },
  "input-unusable": {
    severity: "error",
    meaning:
      "The card asks for input that nothing can send, since outgoing webhooks support only actions that open a page.",
    fix: "Link to a page with a form, or ask people to mention the webhook with their answer.",
  },
  "link-unsafe": {
    severity: "warning",
    meaning: "The text links to an address that would run code or open a file instead of a page.",
    fix: "Escape user text with escapeMarkdown or escapeHtml, and link to http or https.",
  },
  "markup-not-shown": {
    severity: "warning",
    meaning:
      "The text has a heading, a table or a picture, which Teams does not show in a message.",
    fix: "Send it in an Adaptive Card: textBlock with style heading, table, or image.",
  },
  "mention-broken": {
    severity: "warning",
    meaning: "The mention and its entity do not match, so nobody is notified.",
    fix: "Put the text of mention(id, name) into the text, and pass the same mention as mentions.",
  },
  "nested-too-deep": {
    severity: "error",
    meaning: "The value is nested more than 200 levels deep, so nothing else was inspected.",
    fix: "Make the card flatter.",
  },
  "never-visible": {
    severity: "warning",
    meaning:
      "The element is hidden, and nothing can show it: Action.ToggleVisibility is not allowed.",
    fix: "Remove isVisible, or the element.",
  },
  "property-invalid": {
    severity: "error",
    isMobile: true,
    meaning:
      "The property has a value of the wrong kind, and Teams' mobile clients lose the whole card.",
    fix: "Write a value of the right kind, or remove the property.",
  },
  "property-missing": {
    severity: "error",
    isMobile: true,
    meaning: "A required property is missing, and Teams' mobile clients lose the whole card.",
    fix: "Add it, or remove the element.",
  },
  "property-unknown": {
    severity: "warning",
    meaning: "The element has no property of this name, and clients ignore it.",
    fix: "Correct the name, or remove the property.",
  },
  "query-unsupported": {
    severity: "error",
    meaning: "The choices come from a bot, and an outgoing webhook is none.",
    fix: "Remove choices.data.",
  },
  "refresh-unsupported": {
    severity: "error",
    meaning:
      "The card refreshes itself by calling a bot, and an outgoing webhook is none: every reader would see an error.",
    fix: "Remove refresh.",
  },
  "reply-invalid": {
    severity: "error",
    meaning: "The value is not a message that Teams can show.",
    fix: 'Send { type: "message", text } or { type: "message", attachments }: textReply and cardReply build them.',
  },
  "reply-large": {
    severity: "warning",
    meaning: "The reply is large.",
    fix: "Shorten it, or set largeBytes. No limit is documented for outgoing webhooks; 28 KB is the smallest that is documented for any webhook of Teams.",
  },
  "reply-too-large": {
    severity: "error",
    meaning: "The reply is too large, so nothing else was inspected.",
    fix: "Shorten it, or set maxUtf16Bytes. Teams refuses bot messages above about 100 KB, counted as UTF-16.",
  },
  "reply-unserializable": {
    severity: "error",
    meaning:
      "The value cannot be written as JSON: it contains itself or a BigInt, is too large, or a getter or toJSON in it throws.",
    fix: "Build the reply from plain objects, lists, strings, numbers and booleans.",
  },
  "suggested-actions-unsupported": {
    severity: "error",
    meaning: "Suggested actions are answers to a bot, and channels do not show them.",
    fix: "Remove suggestedActions; use buttons that open a page.",
  },
  "template-unfilled": {
    severity: "warning",
    meaning: "The card contains parts of a template that nothing has filled in.",
    fix: "Expand the template before you send the card.",
  },
  "text-empty": {
    severity: "error",
    meaning:
      "The message has no text and no attachment, and Teams shows an error in place of such a reply.",
    fix: "Send at least a short text: an outgoing webhook has to answer.",
  },
  "too-many-buttons": {
    severity: "warning",
    meaning: "There are more buttons than Teams shows.",
    fix: "Remove some, or set maxButtons.",
  },
  "too-many-cards": {
    severity: "warning",
    meaning: "There are more cards than Teams takes in a message.",
    fix: "Send fewer, or set maxCards.",
  },
  "too-many-findings": {
    severity: "error",
    meaning: "There are more than 1,000 findings, and the rest of the reply was not inspected.",
    fix: "Fix these first.",
  },
  "url-invalid": {
    severity: "error",
    meaning: "The address is missing, is not a string, or is not absolute.",
    fix: "Write the whole address, such as https://example.com/page.",
  },
  "url-not-encoded": {
    severity: "warning",
    meaning:
      "The address contains characters that have to be percent-encoded; some clients do not open it.",
    fix: "Percent-encode them: openUrl, image and cardImage do.",
  },
  "url-unsafe": {
    severity: "error",
    meaning: "The address may do something other than open a page, or hides where it leads.",
    fix: "Use http or https without a user name or a backslash, or allow another scheme with the option schemes.",
  },
  "version-missing": {
    severity: "error",
    meaning: "The Adaptive Card has no version, and Teams does not show it without one.",
    fix: 'Write version: "1.5".',
  },
  "version-too-new": {
    severity: "warning",
    meaning: "The Adaptive Card asks for a later version than Teams shows.",
    fix: 'Write version: "1.5", which newer elements work with, or set maxVersion.',
  },
  "word-unknown": {
    severity: "warning",
    meaning: "The property has a value that clients do not know, so they use the default.",
    fix: "Write one of the known values, or remove the property.",
  },
};

/** Makes a finding; `detail` says more than the table can, such as a number or a type. */
export function createFinding(code: FindingCode, pointer: string, detail?: string): Finding {
  const { severity, meaning, fix } = FINDINGS[code];
  return { code, severity, pointer, message: `${detail ?? meaning} ${fix}` };
}
