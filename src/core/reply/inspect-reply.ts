import type { Finding } from "../finding.ts";
import { inspectAsJson } from "../inspection/inspect-json.ts";
import { type InspectOptions, resolveInspectOptions } from "../inspection/options.ts";
import { toMessage } from "../inspection/to-message.ts";

/**
 * Lists everything in a reply that Teams would refuse or not show, or that would not work: above all
 * every action that is not openUrl, wherever it hides.
 *
 * "Although Outgoing Webhooks can use cards, they can't use any card actions except for openURL"
 * ({@link https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook | Microsoft's page}).
 * Nothing says whether Teams then drops the button, the card or the whole reply; for bots, Teams has refused
 * whole messages (MicrosoftDocs/msteams-docs issue 678).
 *
 * It takes a message, a list of attachments, one attachment, or a bare card, and inspects it as JSON
 * writes it, in the message that would be sent. A getter may return something else the next time;
 * {@link serializeReply} inspects exactly the JSON that it returns.
 *
 * @param value - What you mean to send, from any library. It is not changed.
 * @param options - What to allow beyond the defaults.
 * @returns The findings; an empty list when the reply is fine. No value makes it throw, and it takes
 * time in proportion to the size of the reply.
 * @throws {@link UsageError} `ERR_OPTION_INVALID` for an option of the wrong type or out of range.
 *
 * @example
 * ```ts
 * import { inspectReply } from "teams-outgoing-webhook";
 *
 * const hidden = { type: "Action.OpenUrl", url: "https://example.com", fallback: { type: "Action.Submit" } };
 * const icon = { type: "Icon", name: "Checkmark", selectAction: hidden };
 * const [finding] = inspectReply({ type: "AdaptiveCard", version: "1.5", body: [icon] });
 * console.log(finding?.code, finding?.pointer);
 * // action-not-open-url /attachments/0/content/body/0/selectAction/fallback
 * ```
 */
export function inspectReply(value: unknown, options?: InspectOptions): Finding[] {
  const { findings } = inspectAsJson(value, resolveInspectOptions(options), toMessage, "findings");
  return [...findings];
}
