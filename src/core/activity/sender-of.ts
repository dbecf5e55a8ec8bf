import { assertActivity } from "../argument.ts";
import type { Activity } from "./activity.ts";

/** The sender of a message, as far as Teams says. */
export interface Sender {
  /** The id in this webhook, `29:…`. The same person has another id in another webhook. */
  readonly id: string;
  /** The display name, which people can change. */
  readonly name: string | undefined;
  /** The id in Microsoft Entra. Decide only by this one. Missing until 2018. */
  readonly aadObjectId: string | undefined;
}

/**
 * Reads who sent a message.
 *
 * A verified signature proves that Teams sent the message for your team. It does not say that this
 * person may do what they ask. Decide that by `aadObjectId`, never by the name.
 *
 * @param activity - A verified activity.
 * @returns The ids and the name, `undefined` where Teams left them out.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not an activity, such as the result that holds one.
 *
 * @example
 * ```ts
 * import { parseActivity, senderOf } from "teams-outgoing-webhook";
 *
 * const result = parseActivity(
 *   JSON.stringify({
 *     type: "message",
 *     id: "1584515842748",
 *     timestamp: "2020-03-18T07:17:22.7590435Z",
 *     text: "<at>Deploybot</at> status",
 *     from: { id: "29:1example-user", name: "Jane Doe" },
 *     conversation: { id: "19:1@thread.tacv2;messageid=1584515842748" },
 *   }),
 * );
 * if (result.ok) console.log(senderOf(result.value).name); // Jane Doe
 * ```
 */
export function senderOf(activity: Activity): Sender {
  assertActivity(activity, "senderOf");
  const { id, name, aadObjectId } = activity.from;
  return { id, name: name ?? undefined, aadObjectId: aadObjectId ?? undefined };
}
