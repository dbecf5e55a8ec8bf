import { type Finding, findingOf } from "../finding.ts";
import { asMessage } from "../inspection/as-message.ts";
import { inspectJson, toJson } from "../inspection/inspect-json.ts";
import { visitMessage } from "../inspection/inspect-message.ts";
import { inspectSize } from "../inspection/inspect-size.ts";
import { isFields, isPlainData, walk } from "../inspection/inspection.ts";
import { type InspectOptions, type Limits, limitsOf } from "../inspection/options.ts";

/**
 * Lists everything in a reply that Teams would refuse, not show, or show and not do: above all every
 * action that is not openUrl, wherever it hides.
 *
 * "Although Outgoing Webhooks can use cards, they can't use any card actions except for openURL"
 * ({@link https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-outgoing-webhook | Microsoft's page}).
 * Nothing says whether Teams then drops the button, the card or the whole reply; bots have seen all
 * of it refused (MicrosoftDocs/msteams-docs issue 678).
 *
 * It takes anything: a message, a list of attachments, one attachment, or a bare card, which is
 * looked at as it stands in the message that would be sent. An object that changes while it is read
 * can deceive it; {@link serializeReply} checks the very JSON that it returns.
 *
 * @param value - What you mean to send, from whichever library. It is not changed.
 * @param options - What to allow beyond the defaults, and how much.
 * @returns What was found; nothing when the reply is fine. No value makes it throw, and
 * time grows with the size of the reply, not with its depth.
 * @throws {@link UsageError} `ERR_OPTION_INVALID` for an option of the wrong type or out of range.
 *
 * @example
 * ```ts
 * import { inspectReply } from "teams-outgoing-webhook";
 *
 * const hidden = { type: "Action.OpenUrl", url: "https://example.com", fallback: { type: "Action.Submit" } };
 * const text = { type: "TextBlock", text: "Approve?", selectAction: hidden };
 * const [finding] = inspectReply({ type: "AdaptiveCard", version: "1.5", body: [text] });
 * console.log(finding?.code, finding?.pointer);
 * // action-not-open-url /attachments/0/content/body/0/selectAction/fallback
 * ```
 */
export function inspectReply(value: unknown, options?: InspectOptions): Finding[] {
  const limits = limitsOf(options);
  const json = toJson(value);
  if (json === undefined) return [findingOf("reply-unserializable", "")];
  const findings = inspectDirectly(value, limits);
  if (findings) return [...inspectSize(json, limits), ...findings];
  return inspectJson(json, asMessage(JSON.parse(json)), limits);
}

/** Spares parsing where JSON would write the value as it is, and it holds still. */
function inspectDirectly(value: unknown, limits: Limits): Finding[] | undefined {
  try {
    // What a message is made of must be plain itself, for only its fields go into the message.
    if (!isPlainData(Object(value))) return undefined;
    const message = asMessage(value);
    return isFields(message) ? walk(message, visitMessage, limits) : undefined;
  } catch {
    return undefined;
  }
}
