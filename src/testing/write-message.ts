import type { Entity, InboundAttachment } from "../core/activity/activity.ts";
import type { MessagePart } from "../core/activity/part-writer.ts";
import { readText } from "../core/activity/read-markup.ts";

/**
 * Writes the `text` that Teams makes of what somebody types after mentioning the webhook.
 *
 * Teams marks up the mention, leaves what people type as it is, even `<` and `&`, and ends the text
 * with a line end, as in every capture from 2018 to 2022. `commandText` in your code takes it apart.
 *
 * @param typed - What the person types, as they see it. May be empty: a bare mention.
 * @param webhookName - The name under which the webhook was created. `"Webhook"` by default.
 * @returns The text, for the `text` of {@link createActivity}.
 *
 * @example
 * ```ts
 * import { messageText } from "teams-outgoing-webhook/testing";
 *
 * console.log(JSON.stringify(messageText("is 1 < 2?", "R&D bot")));
 * // "<at>R&amp;D bot</at> is 1 < 2?\n"
 * ```
 */
export function messageText(typed: string, webhookName = "Webhook"): string {
  const mention = `<at>${escapeMarkup(webhookName)}</at>`;
  return typed === "" ? `${mention}\n` : `${mention} ${typed}\n`;
}

/** A message in another one. */
export interface WrittenQuote {
  readonly text: string;
  readonly sender: string;
  readonly sentAt: Date;
  readonly id: string;
}

/** What one person does in Teams: types a message, perhaps as a reply or with a forwarded one. */
export interface WrittenMessage {
  readonly typed: string;
  readonly webhookName?: string | undefined;
  readonly quote?: WrittenQuote | undefined;
  readonly forward?: string | undefined;
}

/** The fields of an activity that hold the message. */
interface MessageFields {
  readonly text: string;
  readonly attachments: readonly InboundAttachment[];
  readonly entities: readonly Entity[];
}

/** Writes a message twice, as text and as HTML, as Teams does. */
export function writeMessage({
  typed,
  webhookName = "Webhook",
  quote,
  forward,
}: WrittenMessage): MessageFields {
  const own: MessagePart[] = [
    { kind: "mention", text: webhookName },
    { kind: "text", text: typed === "" ? "" : ` ${typed}` },
  ];
  const marker = quote ? `<quoted messageId="${escapeMarkup(quote.id)}"/>` : "";
  const text = messageText(typed, webhookName);
  return {
    text: `${marker}${forward === undefined ? text : `${text.trimEnd()}\r\n\r\n${forward}\n`}`,
    attachments: [
      toHtmlAttachment(
        (quote ? writeQuote(quote) : "") +
          writeHtml(own) +
          (forward === undefined ? "" : writeForward(forward)),
      ),
    ],
    entities: quote ? [CLIENT_INFO, describeQuote(quote)] : [CLIENT_INFO],
  };
}

/** Completes a given `text` by the HTML attachment that says the same. */
export const repeatMessage = (text: string): MessageFields => ({
  text,
  attachments: [toHtmlAttachment(writeHtml(readText(String(text).trimEnd()).parts))],
  entities: [CLIENT_INFO],
});

const OTHER_PERSON = "00000000-0000-4000-8000-00000000b0b0";

const CLIENT_INFO: Entity = {
  type: "clientInfo",
  locale: "en-US",
  country: "US",
  platform: "Web",
  timezone: "UTC",
};

const toHtmlAttachment = (content: string): InboundAttachment => ({
  contentType: "text/html",
  contentUrl: null,
  content,
  name: null,
  thumbnailUrl: null,
});

function writeHtml(parts: readonly MessagePart[]): string {
  let itemId = 0;
  const html = parts.map(({ kind, text }) =>
    kind === "mention"
      ? `<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="${itemId++}">${escapeText(text)}</span>`
      : escapeText(text),
  );
  return `<div><div>${html.join("")}</div>\n</div>`;
}

const writeQuote = ({ id, sender, sentAt, text }: WrittenQuote): string =>
  `<blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="${escapeMarkup(id)}">` +
  `<strong itemprop="mri" itemid="8:orgid:${OTHER_PERSON}">${escapeText(sender)}</strong>` +
  `<span itemprop="time" itemid="${sentAt.getTime()}"></span>` +
  `<p itemprop="preview">${escapeText(text)}</p></blockquote>`;

const writeForward = (text: string): string =>
  `<blockquote itemtype="http://schema.skype.com/Forward"><p>${escapeText(text)}</p></blockquote>`;

const describeQuote = ({ id, sender, sentAt, text }: WrittenQuote): Entity => ({
  type: "quotedReply",
  quotedReply: {
    messageId: id,
    senderId: "29:1example-other-user",
    senderName: sender,
    preview: text,
    time: String(sentAt.getTime()),
  },
});

const escapeMarkup = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** Also keeps the white space that HTML would lose. */
const escapeText = (text: string): string =>
  escapeMarkup(text)
    .replaceAll("\t", "    ")
    .replace(/\r\n?|\n/g, "<br>")
    .replace(/ (?= |<br>)|(?<=<br>) /g, "&nbsp;");
