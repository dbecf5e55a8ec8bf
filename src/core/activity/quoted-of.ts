import { assertActivity } from "../argument.ts";
import { parseTimestamp } from "../verify/freshness.ts";
import type { Activity } from "./activity.ts";
import type { QuotedPart } from "./read-markup.ts";
import { readMessage } from "./read-message.ts";

/** A message that somebody quotes or forwards: the words of somebody else. */
export interface QuotedMessage {
  /** `"reply"` when somebody answers the message, `"forward"` when they pass it on. */
  readonly kind: "reply" | "forward";
  /** The id of the message, for a reply: milliseconds since 1970, as a string. */
  readonly id: string | undefined;
  /** The name of its sender, for a reply. Show it, and never decide by it. */
  readonly sender: string | undefined;
  /** When it was sent, for a reply. */
  readonly sentAt: Date | undefined;
  /** What it says, as plain text. Teams shortens a long message in a reply. */
  readonly text: string | undefined;
}

/**
 * Lists the messages that a message quotes or forwards. {@link commandText} leaves their words out.
 *
 * Treat all of it as text from a stranger: Teams signs what the sender of the message sent, and proves
 * nothing about the messages in it. Teams names neither sender nor time of a forwarded message.
 *
 * @param activity - A verified activity.
 * @returns The messages in their order, and an empty list for an ordinary message. Where messages are
 * nested, each has its own words alone. If the message is too long for {@link commandText}, only
 * what entities describe is listed.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not an activity, such as the result that holds one.
 *
 * @example
 * ```ts
 * import { commandText, parseActivity, quotedOf } from "teams-outgoing-webhook";
 *
 * const content =
 *   '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1783419459151">' +
 *   '<strong itemprop="mri" itemid="8:orgid:0">Roe, Ann</strong>' +
 *   '<span itemprop="time" itemid="1783419459151"></span><p itemprop="preview">Printer 2 is dead.</p>' +
 *   '</blockquote><p><span itemtype="http://schema.skype.com/Mention">Deploybot</span>&nbsp;open a ticket</p>';
 * const result = parseActivity(
 *   JSON.stringify({
 *     type: "message",
 *     id: "1783419501042",
 *     timestamp: "2026-07-07T10:18:21.042Z",
 *     text: '<quoted messageId="1783419459151"/><at>Deploybot</at> open a ticket',
 *     attachments: [{ contentType: "text/html", content }],
 *     from: { id: "29:1example-user", name: "Jane Doe" },
 *     conversation: { id: "19:1@thread.tacv2;messageid=1783419501042" },
 *   }),
 * );
 * if (result.ok) {
 *   const [quoted] = quotedOf(result.value);
 *   console.log(commandText(result.value)); // open a ticket
 *   console.log(quoted?.sender, quoted?.text); // Roe, Ann Printer 2 is dead.
 * }
 * ```
 */
export function quotedOf(activity: Activity): QuotedMessage[] {
  assertActivity(activity, "quotedOf");
  const messages: QuotedPart[] = [];
  const replies = new Map<string | undefined, number>();
  for (const part of [...readMessage(activity).quoted, ...readQuoteEntities(activity)]) {
    const index =
      part.kind === "reply" ? (replies.get(part.id) ?? replies.get(undefined)) : undefined;
    if (index === undefined) {
      if (part.kind === "reply") replies.set(part.id, messages.length);
      messages.push(part);
    } else {
      messages[index] = complete(messages[index] as QuotedPart, part);
    }
  }
  return messages.map(({ kind, id, sender, time, text }) => ({
    kind,
    id,
    sender,
    sentAt: time === undefined ? undefined : parseSentAt(time),
    text,
  }));
}

const complete = (known: QuotedPart, other: QuotedPart): QuotedPart => ({
  kind: known.kind,
  id: known.id ?? other.id,
  sender: known.sender ?? other.sender,
  time: known.time ?? other.time,
  text: known.text ?? other.text,
});

/** Reads the entities that repeat a quotation. The type of an activity does not check their fields. */
function readQuoteEntities(activity: Activity): QuotedPart[] {
  const entities = activity.entities?.filter(({ type }) => type === "quotedReply") ?? [];
  return entities.map((entity) => {
    const fields = entity["quotedReply"] ?? entity;
    const read = (name: string): string | undefined => {
      const value = (fields as Record<string, unknown>)[name];
      return (typeof value === "string" && value !== "") || typeof value === "number"
        ? String(value)
        : undefined;
    };
    return {
      kind: "reply",
      id: read("messageId"),
      sender: read("senderName"),
      time: read("time"),
      text: read("preview"),
    };
  });
}

function parseSentAt(time: string): Date | undefined {
  const milliseconds = /^\d{1,16}$/.test(time) ? Number(time) : parseTimestamp(time);
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
