import { assertActivity } from "../argument.ts";
import type { Activity } from "./activity.ts";
import { type MentionOptions, omitWebhook, readMentionEntities } from "./omit-webhook.ts";
import { normalizeName, readMessage } from "./read-message.ts";

/** Somebody whom a message mentions. */
export interface Mention {
  /** The name as the message shows it. The sender may have shortened it. */
  readonly name: string;
  /** `29:…` for people, `28:…` for bots. Teams has sent no ids since 2018. */
  readonly id: string | undefined;
}

/**
 * Lists whom a message mentions besides the webhook, in their order. Mentions in quoted and forwarded
 * messages do not count.
 *
 * Do not use the names to decide who somebody is: anyone can take any name, and Teams has sent no ids
 * with them since 2018.
 *
 * @param activity - A verified activity.
 * @param options - The webhook's name in Teams, as for {@link commandText}.
 * @returns The mentions. Somebody mentioned twice is listed twice. There are none if the
 * message is too long for {@link commandText}.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not an activity, such as the result that holds one.
 *
 * @example
 * ```ts
 * import { mentionsOf, parseActivity } from "teams-outgoing-webhook";
 *
 * const result = parseActivity(
 *   JSON.stringify({
 *     type: "message",
 *     id: "1584515842748",
 *     timestamp: "2020-03-18T07:17:22.7590435Z",
 *     text: "<at>Deploybot</at> assign to <at>Ann</at>\n",
 *     from: { id: "29:1example-user", name: "Jane Doe" },
 *     conversation: { id: "19:1@thread.tacv2;messageid=1584515842748" },
 *   }),
 * );
 * if (result.ok) console.log(mentionsOf(result.value).map(({ name }) => name)); // [ 'Ann' ]
 * ```
 */
export function mentionsOf(activity: Activity, options?: MentionOptions): Mention[] {
  assertActivity(activity, "mentionsOf");
  const idsByName = new Map<string, (string | undefined)[]>();
  for (const { name, id } of readMentionEntities(activity).reverse()) {
    const ids = idsByName.get(normalizeName(name));
    if (ids) ids.push(id);
    else idsByName.set(normalizeName(name), [id]);
  }
  return (
    omitWebhook(activity, readMessage(activity).parts, options)
      .filter(({ kind }) => kind === "mention")
      // Two people may have the same name: each entity serves once.
      .map(({ text }) => ({ name: text.trim(), id: idsByName.get(normalizeName(text))?.pop() }))
  );
}
