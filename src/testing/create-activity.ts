import type { Account, Activity, ChannelData, Conversation } from "../core/activity/activity.ts";
import { parseTimestamp } from "../core/freshness.ts";
import { UsageError } from "../core/usage-error.ts";
import { createId } from "./create-id.ts";
import { htmlOf } from "./html-of.ts";
import { messageText } from "./message-text.ts";

/**
 * What shall be different from an ordinary message. `from`, `conversation` and `channelData` are
 * completed field by field; everything else replaces what was there.
 *
 * @example
 * ```ts
 * import type { ActivityOverrides } from "teams-outgoing-webhook/testing";
 *
 * const fromJane: ActivityOverrides = { from: { name: "Doe, Jane" }, locale: "nb-NO" };
 * ```
 */
export interface ActivityOverrides {
  /** The message with its markup; {@link messageText} writes it. */
  readonly text?: string | undefined;
  /** When it was sent, in ISO 8601. Now by default. */
  readonly timestamp?: string | undefined;
  /** The id of the message. By default one that no other activity of this program has. */
  readonly id?: string | undefined;
  /** Who wrote it. */
  readonly from?: Partial<Account> | undefined;
  /** The thread. Its id ends in the id of the message by default: the first one of a thread. */
  readonly conversation?: Partial<Conversation> | undefined;
  /** Tenant, team and channel. */
  readonly channelData?: ChannelData | undefined;
  /** Any other field. What Teams would never send is taken, too: it may be what you want to test. */
  readonly [field: string]: unknown;
}

/**
 * Makes an activity with all the fields that Teams sends, nulls included: somebody mentions the
 * webhook in a channel and says hello.
 *
 * The fields and their order are those of a capture of 2022, the latest that is public; names and
 * ids are invented. It is new each time, so a handler that limits the age of a message or answers
 * each only once takes every one of them.
 *
 * @param overrides - What shall be different.
 * @returns The activity. `JSON.stringify` of it is a body as Teams writes it.
 * @throws {@link UsageError} `ERR_OPTION_INVALID` where the overrides are not an object.
 *
 * @example
 * ```ts
 * import { senderOf } from "teams-outgoing-webhook";
 * import { createActivity } from "teams-outgoing-webhook/testing";
 *
 * const activity = createActivity({ from: { name: "Doe, Jane" } });
 * console.log(senderOf(activity).name, activity.recipient); // Doe, Jane null
 * ```
 */
export function createActivity(overrides: ActivityOverrides = {}): Activity {
  assertOverrides(overrides);
  const {
    timestamp = sevenDigits(Date.now()),
    text = messageText("hello"),
    id = createId(parseTimestamp(timestamp)),
    from,
    conversation,
    channelData,
    ...others
  } = overrides;
  return {
    type: "message",
    id,
    timestamp,
    localTimestamp: String(timestamp).replace("Z", "+00:00"),
    serviceUrl: "https://smba.trafficmanager.net/emea/",
    channelId: "msteams",
    from: { ...SENDER, ...from },
    conversation: {
      isGroup: true,
      id: `${CHANNEL};messageid=${id}`,
      name: null,
      conversationType: "channel",
      tenantId: TENANT,
      ...conversation,
    },
    recipient: null,
    textFormat: "plain",
    attachmentLayout: null,
    membersAdded: [],
    membersRemoved: [],
    topicName: null,
    historyDisclosed: null,
    locale: "en-US",
    text,
    speak: null,
    inputHint: null,
    summary: null,
    suggestedActions: null,
    attachments: [
      {
        contentType: "text/html",
        contentUrl: null,
        content: htmlOf(text),
        name: null,
        thumbnailUrl: null,
      },
    ],
    entities: [
      { type: "clientInfo", locale: "en-US", country: "US", platform: "Web", timezone: "UTC" },
    ],
    channelData: {
      teamsChannelId: CHANNEL,
      teamsTeamId: TEAM,
      channel: { id: CHANNEL },
      team: { id: TEAM },
      tenant: { id: TENANT },
      ...channelData,
    },
    action: null,
    replyToId: null,
    value: null,
    name: null,
    relatesTo: null,
    code: null,
    localTimezone: "UTC",
    ...others,
  };
}

/** Refuses what has no fields to take over. */
export function assertOverrides(overrides: unknown): void {
  if (typeof overrides === "object" && overrides !== null) return;
  throw new UsageError("ERR_OPTION_INVALID", "The fields to override have to be in an object.");
}

const CHANNEL = "19:0000000000000000000000000000c4a1@thread.tacv2";
const TEAM = "19:00000000000000000000000000007ea3@thread.tacv2";
const TENANT = "00000000-0000-4000-8000-000000007e4a";
const SENDER = {
  id: "29:1example-user",
  name: "Alex Example",
  aadObjectId: "00000000-0000-4000-8000-00000000a1e4",
};

/** A moment as Teams has written it since 2020, with seven digits of a second. */
export const sevenDigits = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace("Z", "0000Z");
