import type { Activity } from "../core/activity/activity.ts";
import { parseTimestamp } from "../core/verify/freshness.ts";
import { type ActivityOverrides, assertOverrides } from "./activity-overrides.ts";
import { createId } from "./create-id.ts";
import { htmlOf } from "./html-of.ts";
import { messageText } from "./message-text.ts";

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
