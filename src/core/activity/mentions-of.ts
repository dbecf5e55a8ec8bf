import type { Activity } from "./activity.ts";
import { mentionEntitiesOf } from "./mention-entities.ts";
import { partsOf } from "./message-parts.ts";
import { comparable, type MentionOptions, omitWebhook } from "./webhook-mention.ts";

/**
 * Somebody whom a message mentions.
 *
 * @example
 * ```ts
 * import type { Mention } from "teams-outgoing-webhook";
 *
 * const list = (mentions: readonly Mention[]) => mentions.map(({ name }) => name).join(", ");
 * ```
 */
export interface Mention {
  /** The name as it stands in the message; the writer may have shortened it. */
  readonly name: string;
  /** `29:…` for people, `28:…` for bots. Only until 2018: later captures name nobody's id. */
  readonly id: string | undefined;
}

/**
 * Lists whom a message mentions besides the webhook itself, in their order.
 *
 * Do not decide by these names who somebody is: since 2018 Teams sends no ids with them.
 *
 * @param activity - A verified activity.
 * @param options - The webhook's name in Teams, as for {@link commandText}.
 * @returns The mentions; somebody mentioned twice stands there twice.
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
  const idsOf = new Map<string, (string | undefined)[]>();
  for (const { name, id } of mentionEntitiesOf(activity).reverse()) {
    const ids = idsOf.get(comparable(name));
    if (ids) ids.push(id);
    else idsOf.set(comparable(name), [id]);
  }
  return (
    omitWebhook(activity, partsOf(activity.text), options)
      .filter(({ kind }) => kind === "mention")
      // Two people may have the same name: each entity serves once.
      .map(({ text }) => ({ name: text.trim(), id: idsOf.get(comparable(text))?.pop() }))
  );
}
