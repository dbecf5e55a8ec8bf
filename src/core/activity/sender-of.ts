import type { Activity } from "./activity.ts";

/**
 * Who wrote a message, as far as Teams says.
 *
 * @example
 * ```ts
 * import type { Sender } from "teams-outgoing-webhook";
 *
 * const admins = new Set(["00000000-0000-4000-8000-000000000001"]);
 * const isAdmin = (sender: Sender) => admins.has(sender.aadObjectId ?? "");
 * ```
 */
export interface Sender {
  /** The id within this webhook, `29:…`: good for a mention, not for recognising people elsewhere. */
  readonly id: string;
  /** The display name, which people can change. */
  readonly name: string | undefined;
  /** The id in Microsoft Entra: the only one to decide by. Missing until 2018. */
  readonly aadObjectId: string | undefined;
}

/**
 * Says who wrote a message.
 *
 * A verified signature proves that Teams sent the message for your team; it does not say that this
 * person may do what they ask. Decide that by `aadObjectId`, never by the name.
 *
 * @param activity - A verified activity.
 * @returns The ids and the name, `undefined` where Teams left them out.
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
  const { id, name, aadObjectId } = activity.from;
  return { id, name: name ?? undefined, aadObjectId: aadObjectId ?? undefined };
}
