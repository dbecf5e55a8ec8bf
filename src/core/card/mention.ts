import { escapeHtml } from "../reply/escape-html.ts";

/** A mention to put into a reply: its text, and the entity that makes it one. */
export interface OutgoingMention {
  /** Put this into the text of the reply or card, letter for letter. */
  readonly text: string;
  /** What tells Teams whom the text means. */
  readonly entity: MentionEntity;
}

/** What tells Teams whom a mention means. */
export interface MentionEntity {
  /** Always `"mention"`. */
  readonly type: "mention";
  /** The text of the mention, as it stands in the message. */
  readonly text: string;
  /** Who is meant. */
  readonly mentioned: {
    /** The id of the sender of a message, a Microsoft Entra id, or a user principal name. */
    readonly id: string;
    /** The name to show. */
    readonly name: string;
  };
}

/**
 * Builds a mention of a person, who is then told of the reply.
 *
 * That outgoing webhooks may mention people is not documented; without the entity, Teams shows the
 * name and tells nobody.
 *
 * @param id - The id of the person: `senderOf(activity).id`, a Microsoft Entra id, or a user principal name.
 * @param name - The name to show. It is escaped.
 * @returns The text to write, and the entity to pass as `mentions` of {@link textReply} or
 * {@link adaptiveCard}.
 *
 * @example
 * ```ts
 * import { mention } from "teams-outgoing-webhook";
 *
 * console.log(mention("29:1example-user", "Jane & Co").text); // <at>Jane &amp; Co</at>
 * ```
 */
export function mention(id: string, name: string): OutgoingMention {
  const text = `<at>${escapeHtml(name)}</at>`;
  return { text, entity: { type: "mention", text, mentioned: { id, name } } };
}
