/**
 * What Teams sends when somebody mentions an outgoing webhook: a Bot Framework activity.
 *
 * The fields without `?` are in every public capture, from 2017 to 2022, and are checked: an
 * activity without them is refused. All others come and go with the years, many of them as `null`,
 * and are of their documented type where they are there. Fields that are not listed are kept as
 * they came, as `unknown`.
 *
 * The readers spare you the traps: {@link commandText}, {@link senderOf}, {@link placeOf} and
 * {@link mentionsOf}.
 *
 * @example
 * ```ts
 * import type { Activity } from "teams-outgoing-webhook";
 *
 * const describe = (activity: Activity) => `${activity.from.name ?? "Somebody"}, ${activity.locale ?? "any language"}`;
 * ```
 */
export interface Activity {
  /** What kind of activity it is. `"message"` in every capture. */
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
  /** Where a bot would answer. Of no use here: the reply is the HTTP response. */
  readonly serviceUrl?: string | null;
  /** The channel of the Bot Framework, `"msteams"`; not the Teams channel, see {@link placeOf}. */
  readonly channelId?: string | null;
  /** Who wrote the message. */
  readonly from: Account;
  /** The thread in which it was written. */
  readonly conversation: Conversation;
  /** Whom it was sent to: `null` in every capture, so the webhook's own name is not to be had here. */
  readonly recipient?: Identified | null;
  /** `"plain"` in every capture, although `text` holds markup. */
  readonly textFormat?: string | null;
  /**
   * The message with its markup: `<at>name</at>` for mentions, entities such as `&nbsp;` and
   * `&#43;`, emoji as images, and a line end behind. Use {@link commandText} to understand it.
   */
  readonly text: string;
  /** The language of the sender's Teams, as in `"en-US"`; `null` until 2019. */
  readonly locale?: string | null;
  /**
   * The message again, as `text/html`, and before it any pictures. Their contents cannot be
   * fetched: "Webhooks are not authenticated, by design" (MicrosoftDocs/msteams-docs issue 901).
   */
  readonly attachments?: readonly InboundAttachment[] | null;
  /** What Teams adds about the client and, until 2018, about mentions. See {@link mentionsOf}. */
  readonly entities?: readonly Entity[] | null;
  /** Which tenant, team and channel it came from. See {@link placeOf}. */
  readonly channelData?: ChannelData | null;
  /** `null` in every capture, even for replies in a thread. See {@link placeOf}. */
  readonly replyToId?: string | null;
  /** Any other field, kept as it came. Check it before you use it. */
  readonly [field: string]: unknown;
}

/**
 * A person or bot, as an activity names them.
 *
 * @example
 * ```ts
 * import type { Account } from "teams-outgoing-webhook";
 *
 * const jane: Account = { id: "29:1example-user", name: "Doe, Jane", aadObjectId: null };
 * ```
 */
export interface Account {
  /** `29:…` for people, `28:…` for bots. The same person has another id in another webhook. */
  readonly id: string;
  /** The display name. People choose and change it: show it, and never decide by it. */
  readonly name?: string | null;
  /** The person's id in Microsoft Entra, the only stable one; missing until 2018. */
  readonly aadObjectId?: string | null;
  /** Any other field, kept as it came. */
  readonly [field: string]: unknown;
}

/**
 * The thread in which a message was written.
 *
 * @example
 * ```ts
 * import type { Conversation } from "teams-outgoing-webhook";
 *
 * const thread: Conversation = { id: "19:1@thread.tacv2;messageid=1648523768373", name: null };
 * ```
 */
export interface Conversation {
  /** The channel's id and, behind `;messageid=`, the id of the message that began the thread. */
  readonly id: string;
  /** `null` in every capture. */
  readonly name?: string | null;
  /** `true` in every capture that has it. */
  readonly isGroup?: boolean | null;
  /** `"channel"`; since 2018. */
  readonly conversationType?: string | null;
  /** The organisation; since 2020. */
  readonly tenantId?: string | null;
  /** Any other field, kept as it came. */
  readonly [field: string]: unknown;
}

/**
 * A part of an inbound message: its HTML, or a picture that was pasted into it.
 *
 * @example
 * ```ts
 * import type { Activity } from "teams-outgoing-webhook";
 *
 * const htmlOf = (activity: Activity) =>
 *   activity.attachments?.find(({ contentType }) => contentType === "text/html")?.content;
 * ```
 */
export interface InboundAttachment {
  /** The media type: `"text/html"`, or `"image/*"` for emoji and pictures. */
  readonly contentType?: string | null;
  /** Where a picture is; `null` for HTML. */
  readonly contentUrl?: string | null;
  /** The HTML as a string; `null` for a picture. Its markup has changed over the years. */
  readonly content?: unknown;
  /** `null` in every capture. */
  readonly name?: string | null;
  /** `null` in every capture. */
  readonly thumbnailUrl?: string | null;
  /** Any other field, kept as it came. */
  readonly [field: string]: unknown;
}

/**
 * Something that Teams adds to a message: `clientInfo` always, `mention` until 2018.
 *
 * @example
 * ```ts
 * import type { Entity } from "teams-outgoing-webhook";
 *
 * const client: Entity = { type: "clientInfo", locale: "en-GB", country: "GB", platform: "Windows" };
 * ```
 */
export interface Entity {
  /** What kind of entity it is. */
  readonly type?: string | null;
  /** Its fields, which depend on the kind. */
  readonly [field: string]: unknown;
}

/**
 * What is special to Teams in an activity. Prefer {@link placeOf}, which knows where to look.
 *
 * @example
 * ```ts
 * import type { ChannelData } from "teams-outgoing-webhook";
 *
 * const data: ChannelData = { team: { id: "19:2@thread.tacv2" }, tenant: null };
 * ```
 */
export interface ChannelData {
  /** The channel's id. */
  readonly teamsChannelId?: string | null;
  /** The team's id: a thread id such as `19:…@thread.tacv2`, which Microsoft Graph does not take. */
  readonly teamsTeamId?: string | null;
  /** The channel. */
  readonly channel?: Identified | null;
  /** The team. In its General channel the id is that of the channel. */
  readonly team?: Identified | null;
  /** The organisation. */
  readonly tenant?: Identified | null;
  /** Any other field, kept as it came. */
  readonly [field: string]: unknown;
}

/**
 * Something that has an id.
 *
 * @example
 * ```ts
 * import type { Identified } from "teams-outgoing-webhook";
 *
 * const team: Identified = { id: "19:2@thread.tacv2" };
 * ```
 */
export interface Identified {
  /** The id. */
  readonly id?: string | null;
  /** Any other field, kept as it came. */
  readonly [field: string]: unknown;
}
