/**
 * The message that Teams sends when somebody mentions an outgoing webhook: a Bot Framework activity.
 *
 * The fields without `?` are in every public capture, from 2017 to 2022, and are checked: an
 * activity without them is rejected. The others depend on the year, and many are `null`. If present,
 * they have their documented type. Fields that are not listed keep their values, as `unknown`.
 *
 * Prefer the readers, which know the pitfalls: {@link commandText}, {@link quotedOf},
 * {@link mentionsOf}, {@link senderOf} and {@link placeOf}.
 */
export interface Activity {
  /** The kind of activity: `"message"` in every capture. */
  readonly type: string;
  /**
   * The id of this message: milliseconds since 1970, as a string. Teams can deliver one message
   * more than once (MicrosoftDocs/msteams-docs issue 11424); this id is then the same.
   */
  readonly id: string;
  /** When it was sent, in UTC and ISO 8601, with three to seven digits of a second. */
  readonly timestamp: string;
  /** The same moment with the offset of the sender's clock; `null` in 2017. */
  readonly localTimestamp?: string | null;
  /** The sender's time zone, as in `"Asia/Rangoon"`; since 2022. */
  readonly localTimezone?: string | null;
  /** The address where a bot would reply. You need not use it: your reply is the HTTP response. */
  readonly serviceUrl?: string | null;
  /** The channel of the Bot Framework, `"msteams"`; not the Teams channel, see {@link placeOf}. */
  readonly channelId?: string | null;
  /** The sender. See {@link senderOf}. */
  readonly from: Account;
  /** The thread of the message. See {@link placeOf}. */
  readonly conversation: Conversation;
  /** `null` in every capture, so you cannot read the webhook's own name here. */
  readonly recipient?: Identified | null;
  /** `"plain"` in every capture, although `text` holds markup. */
  readonly textFormat?: string | null;
  /**
   * The message as people typed it, mixed with markup: `<at>name</at>` for mentions, entities such as
   * `&nbsp;` and `&#43;`, emoji as images, and a line end. Use {@link commandText} to read it.
   */
  readonly text: string;
  /** The language of the sender's Teams, as in `"en-US"`; `null` until 2019. */
  readonly locale?: string | null;
  /**
   * The message again, as `text/html`, and before it any pictures, which you cannot fetch:
   * "Webhooks are not authenticated, by design" (MicrosoftDocs/msteams-docs issue 901).
   */
  readonly attachments?: readonly InboundAttachment[] | null;
  /** What Teams says about the client, quoted messages and, until 2018, mentions. */
  readonly entities?: readonly Entity[] | null;
  /** Tenant, team and channel of the message. See {@link placeOf}. */
  readonly channelData?: ChannelData | null;
  /** `null` in every capture, even for replies in a thread. See {@link placeOf}. */
  readonly replyToId?: string | null;
  /** Any other field. Check its type before you use it. */
  readonly [field: string]: unknown;
}

/** A person or bot in an activity. */
export interface Account {
  /** `29:…` for people, `28:…` for bots. The same person has another id in another webhook. */
  readonly id: string;
  /** The display name. People can change it, so show it, but never decide by it. */
  readonly name?: string | null;
  /** The person's id in Microsoft Entra, the only stable one; missing until 2018. */
  readonly aadObjectId?: string | null;
  /** Any other field. */
  readonly [field: string]: unknown;
}

/** The thread of a message. */
export interface Conversation {
  /** The channel's id and, after `;messageid=`, the id of the message that began the thread. */
  readonly id: string;
  /** `null` in every capture. */
  readonly name?: string | null;
  /** `true` in every capture that has it. */
  readonly isGroup?: boolean | null;
  /** `"channel"`; since 2018. */
  readonly conversationType?: string | null;
  /** The organisation; since 2020. */
  readonly tenantId?: string | null;
  /** Any other field. */
  readonly [field: string]: unknown;
}

/** A part of an inbound message: its HTML, or a picture that was pasted into it. */
export interface InboundAttachment {
  /** The media type: `"text/html"`, or `"image/*"` for emoji and pictures. */
  readonly contentType?: string | null;
  /** The address of a picture; `null` for HTML. */
  readonly contentUrl?: string | null;
  /** The HTML as a string; `null` for a picture. {@link commandText} reads it. */
  readonly content?: unknown;
  /** `null` in every capture. */
  readonly name?: string | null;
  /** `null` in every capture. */
  readonly thumbnailUrl?: string | null;
  /** Any other field. */
  readonly [field: string]: unknown;
}

/** What Teams adds to a message: `clientInfo` always, `mention` until 2018, `quotedReply` in 2026. */
export interface Entity {
  /** The kind of entity. */
  readonly type?: string | null;
  /** Its fields, which depend on the kind. */
  readonly [field: string]: unknown;
}

/** The part of an activity that only Teams has. Prefer {@link placeOf}, which knows where to look. */
export interface ChannelData {
  /** The channel's id. */
  readonly teamsChannelId?: string | null;
  /** The team's id: a thread id such as `19:…@thread.tacv2`, which Microsoft Graph does not take. */
  readonly teamsTeamId?: string | null;
  /** The channel. */
  readonly channel?: Identified | null;
  /** The team. In the General channel it has the same id as the channel. */
  readonly team?: Identified | null;
  /** The organisation. */
  readonly tenant?: Identified | null;
  /** Any other field. */
  readonly [field: string]: unknown;
}

/** Something that has an id. */
export interface Identified {
  /** The id. */
  readonly id?: string | null;
  /** Any other field. */
  readonly [field: string]: unknown;
}
