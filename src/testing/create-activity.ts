import type { Account, Activity, ChannelData, Conversation } from "../core/activity/activity.ts";
import { UsageError } from "../core/usage-error.ts";
import { parseTimestamp } from "../core/verify/freshness.ts";
import { repeatMessage, writeMessage } from "./write-message.ts";

/**
 * The fields that differ from an ordinary message. `from`, `conversation` and `channelData` are
 * completed field by field. Every other field replaces the ordinary one.
 */
export interface ActivityOverrides {
  /** The message as Teams writes it, with `<at>` around mentions; `messageText` writes it. */
  readonly text?: string | undefined;
  /** When it was sent, in ISO 8601. Now by default. */
  readonly timestamp?: string | undefined;
  /** The id of the message. By default one that no other activity of this program has. */
  readonly id?: string | undefined;
  /** Who sent it. */
  readonly from?: Partial<Account> | undefined;
  /** The thread. By default the message begins one: its id ends in the id of the message. */
  readonly conversation?: Partial<Conversation> | undefined;
  /** Tenant, team and channel. */
  readonly channelData?: ChannelData | undefined;
  /** Any other field, even one that Teams never sends: you may want to test just that. */
  readonly [field: string]: unknown;
}

export function assertOverrides(overrides: unknown): void {
  if (typeof overrides === "object" && overrides !== null) return;
  throw new UsageError("ERR_OPTION_INVALID", "The fields to override have to be in an object.");
}

/**
 * Creates an activity with all the fields that Teams sends, nulls included: somebody mentions the
 * webhook in a channel and says hello.
 *
 * The fields and their order are those of a capture of 2022, the latest that is public. Names and
 * ids are invented. Each activity has a new id and the current time, so your handler accepts every
 * one of them.
 *
 * The HTML attachment repeats what `commandText` reads in `text`. To test what people type, with `<` and
 * `&` in it, use {@link signedRequest}, which writes both as Teams does.
 *
 * @param overrides - The fields that differ from an ordinary message.
 * @returns The activity. `JSON.stringify` of it is a body as Teams writes it.
 * @throws {@link UsageError} `ERR_OPTION_INVALID` if the overrides are not an object.
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
    timestamp = formatTimestamp(Date.now()),
    text,
    id = createId(parseTimestamp(timestamp)),
    from,
    conversation,
    channelData,
    ...others
  } = overrides;
  const message = text === undefined ? writeMessage({ typed: "hello" }) : repeatMessage(text);
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
    text: message.text,
    speak: null,
    inputHint: null,
    summary: null,
    suggestedActions: null,
    attachments: message.attachments,
    entities: message.entities,
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

const CHANNEL = "19:0000000000000000000000000000c4a1@thread.tacv2";
const TEAM = "19:00000000000000000000000000007ea3@thread.tacv2";
const TENANT = "00000000-0000-4000-8000-000000007e4a";
const SENDER = {
  id: "29:1example-user",
  name: "Alex Example",
  aadObjectId: "00000000-0000-4000-8000-00000000a1e4",
};

/** Writes a moment as Teams has done since 2020, with seven digits of a second. */
export const formatTimestamp = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace("Z", "0000Z");

/** For each id in use, the first id behind it that may be free. */
const following = new Map<number, number>();

/** Creates an id as Teams does, in milliseconds since 1970, and each only once. */
function createId(milliseconds: number): string {
  // An activity with an invalid timestamp needs an id too.
  const wanted = Number.isNaN(milliseconds) ? Date.now() : milliseconds;
  const passed: number[] = [];
  let id = wanted;
  for (let next = following.get(id); next !== undefined; next = following.get(id)) {
    passed.push(id);
    id = next;
  }
  // Saves the next search the way: a load test asks for many ids in one millisecond.
  for (const taken of [...passed, id]) following.set(taken, id + 1);
  return String(id);
}
