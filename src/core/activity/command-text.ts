import { assertActivity } from "../argument.ts";
import type { Activity } from "./activity.ts";
import { type MentionOptions, omitWebhook } from "./omit-webhook.ts";
import { joinParts, tidyText } from "./part-writer.ts";
import { readMessage } from "./read-message.ts";

/**
 * Reads what somebody asks for, as plain text: their own words without the mention of the webhook, and
 * without one comma, colon or semicolon directly behind it.
 *
 * The text is what a person would copy out of Teams: mentions of others as their names, links as the
 * words that are shown, emoji as characters, and one "\n" for each line end. Quoted and forwarded
 * messages are left out, because they are somebody else's words: {@link quotedOf} reads them.
 *
 * Teams sends each message as HTML too. This reads the HTML, because `text` does not tell a typed
 * `<branch>` from a tag. It reads `text` if there is no HTML, or if the HTML lacks words of it. If the
 * HTML, or `text` beside it, has more than 131,072 characters, which Teams does not send, it reads
 * neither: `text` alone could make somebody else's words the command.
 *
 * The result can hold anything that people can type: pass it to {@link escapeMarkdown} before you
 * show it.
 *
 * @param activity - A verified activity.
 * @param options - The webhook's name in Teams. Without it, the first mention that no entity shows
 * to be a person's is taken for the webhook's.
 * @returns The text. It is empty if somebody sends nothing but the mention, and if the message
 * is too long.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not an activity, such as the result that holds one.
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
  assertActivity(activity, "commandText");
  return tidyText(joinParts(omitWebhook(activity, readMessage(activity).parts, options)));
}
