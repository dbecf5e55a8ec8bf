import type { Activity } from "./activity.ts";
import { partsOf } from "./message-parts.ts";
import { type MentionOptions, omitWebhook } from "./webhook-mention.ts";

/**
 * Gives what somebody asked for, as plain text: the message without the mention of the webhook.
 *
 * Other people's mentions stay as their names, emoji as characters. Entities are decoded, no-break
 * spaces become spaces, line ends `\n`, and white space around the whole is removed. The result is
 * the sender's text and nothing else: escape it with {@link escapeMarkdown} before you show it.
 *
 * @param activity - A verified activity.
 * @param options - The webhook's name in Teams. Without it, the first mention that no entity shows
 * to be a person's is taken for the webhook's.
 * @returns The text, which is empty when somebody wrote the mention and nothing else.
 *
 * @example
 * ```ts
 * import { commandText, parseActivity } from "teams-outgoing-webhook";
 *
 * const result = parseActivity(
 *   JSON.stringify({
 *     type: "message",
 *     id: "1548770278830",
 *     timestamp: "2019-01-29T13:57:58.834Z",
 *     text: '<at>Deploybot</at>&nbsp;web &#43;2 for <at>Ann</at> <at><img alt="🍺"></at>&nbsp;\n',
 *     from: { id: "29:1example-user", name: "Jane Doe" },
 *     conversation: { id: "19:1@thread.tacv2;messageid=1548770278830" },
 *   }),
 * );
 * if (result.ok) console.log(commandText(result.value)); // web +2 for Ann 🍺
 * ```
 */
export function commandText(activity: Activity, options?: MentionOptions): string {
  return omitWebhook(activity, partsOf(activity.text), options)
    .map(({ text }) => text)
    .join("")
    .replace(/\u00a0/g, " ")
    .replace(/\r\n?/g, "\n")
    .trim();
}
