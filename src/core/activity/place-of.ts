import { assertActivity } from "../argument.ts";
import type { Activity } from "./activity.ts";

/** Where a message was sent, as far as Teams says. */
export interface Place {
  /** The organisation. */
  readonly tenantId: string | undefined;
  /** The team: a thread id such as `19:…@thread.tacv2`, which Microsoft Graph does not take. */
  readonly teamId: string | undefined;
  /** The channel. In the General channel it is the same as the team's. */
  readonly channelId: string;
  /** The id of the message that began the thread. */
  readonly threadId: string | undefined;
  /** Whether the message is a reply in a thread: `false` for the one that began it. */
  readonly isThreadReply: boolean;
}

/**
 * Reads in which tenant, team, channel and thread a message was sent.
 *
 * Use `isThreadReply` to recognise a reply in a thread. The field `replyToId` does not help: it is
 * `null` in every capture, even for replies.
 *
 * @param activity - A verified activity.
 * @returns The ids, `undefined` where Teams left them out.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not an activity, such as the result that holds one.
 *
 * @example
 * ```ts
 * import { parseActivity, placeOf } from "teams-outgoing-webhook";
 *
 * const result = parseActivity(
 *   JSON.stringify({
 *     type: "message",
 *     id: "1583561422034",
 *     timestamp: "2020-03-07T06:10:22.5608396Z",
 *     text: "<at>Deploybot</at> status",
 *     from: { id: "29:1example-user", name: "Jane Doe" },
 *     conversation: { id: "19:1@thread.tacv2;messageid=1583560947379" },
 *   }),
 * );
 * if (result.ok) console.log(placeOf(result.value).isThreadReply); // true
 * ```
 */
export function placeOf(activity: Activity): Place {
  assertActivity(activity, "placeOf");
  const { channelData, conversation, id } = activity;
  const [channelId, threadId] = conversation.id.split(";messageid=", 2);
  return {
    tenantId: channelData?.tenant?.id ?? conversation.tenantId ?? undefined,
    teamId: channelData?.team?.id ?? channelData?.teamsTeamId ?? undefined,
    channelId: channelData?.channel?.id ?? channelData?.teamsChannelId ?? (channelId as string),
    threadId,
    isThreadReply: threadId !== undefined && threadId !== id,
  };
}
