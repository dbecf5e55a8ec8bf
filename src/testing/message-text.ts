/**
 * Writes the `text` that Teams makes of what somebody types after mentioning the webhook.
 *
 * Teams marks the mention up, escapes what looks like markup, and ends the text with a line end, as
 * in every capture from 2018 to 2022. `commandText` of your code takes it apart again.
 *
 * @param typed - What the person typed, as they see it. May be empty: a bare mention.
 * @param webhookName - The name under which the webhook was created. `"Webhook"` by default.
 * @returns The text with its markup, for the `text` of {@link createActivity}.
 *
 * @example
 * ```ts
 * import { messageText } from "teams-outgoing-webhook/testing";
 *
 * console.log(JSON.stringify(messageText("is 1 < 2?", "Deploybot")));
 * // "<at>Deploybot</at> is 1 &lt; 2?\n"
 * ```
 */
export function messageText(typed: string, webhookName = "Webhook"): string {
  const mention = `<at>${escapeMarkup(webhookName)}</at>`;
  return typed === "" ? `${mention}\n` : `${mention} ${escapeMarkup(typed)}\n`;
}

const escapeMarkup = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
