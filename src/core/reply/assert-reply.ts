import { asMessage } from "../inspection/as-message.ts";
import { inspectJson, toJson } from "../inspection/inspect-json.ts";
import { type InspectOptions, limitsOf } from "../inspection/options.ts";
import type { CheckedReply } from "./reply.ts";
import { replyError, unserializable } from "./reply-error.ts";

/**
 * Makes a reply of a card or message that was built elsewhere, or throws: the door for the Adaptive
 * Cards Designer, `@microsoft/teams.cards` and botbuilder, whose types allow more than Teams does.
 *
 * A bare card or a single attachment is wrapped into a message. What you get is a copy of plain
 * JSON, as it would be sent, so that what changes afterwards in the original does not matter.
 *
 * @param value - A message, a list of attachments, one attachment, or a bare card.
 * @param options - What to allow beyond the defaults, and how much; pass the same to
 * {@link serializeReply}.
 * @returns The reply. Warnings do not keep it back; {@link inspectReply} lists them.
 * @throws {@link UsageError} `ERR_REPLY_INVALID` with the `findings`, errors and warnings, when there
 * is at least one error.
 *
 * @example
 * ```ts
 * import { assertReply, serializeReply } from "teams-outgoing-webhook";
 *
 * const designed = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Hi" }] };
 * console.log(serializeReply(assertReply(designed)).slice(0, 34)); // {"type":"message","attachments":[{
 * ```
 */
export function assertReply(value: unknown, options?: InspectOptions): CheckedReply {
  const limits = limitsOf(options);
  const json = toJson(value);
  if (json === undefined) throw unserializable();
  const message = asMessage(JSON.parse(json));
  const findings = inspectJson(json, message, limits);
  if (findings.some(({ severity }) => severity === "error")) throw replyError(findings);
  return message as CheckedReply;
}
