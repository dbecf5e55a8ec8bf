import { assertForReply } from "../argument.ts";
import type { Finding } from "../finding.ts";
import { inspectAsJson } from "../inspection/inspect-json.ts";
import { type InspectOptions, resolveInspectOptions } from "../inspection/options.ts";
import { toMessage } from "../inspection/to-message.ts";
import { getTag } from "../raw-body.ts";
import { UsageError } from "../usage-error.ts";
import type { CheckedReply } from "./reply.ts";

/**
 * Turns a card or message that was built elsewhere into a reply, or throws. Use it for cards from the
 * Adaptive Cards Designer, `@microsoft/teams.cards` or botbuilder, whose types allow more than Teams does.
 *
 * A bare card or a single attachment is wrapped into a message. The result is a copy of plain JSON, as
 * it would be sent, so later changes to the original do not reach it.
 *
 * @param value - A message, a list of attachments, one attachment, or a bare card.
 * @param options - What to allow beyond the defaults; pass the same to {@link serializeReply}.
 * @returns The reply. Warnings do not throw; {@link inspectReply} lists them.
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
  const { json, message, findings } = inspectAsJson(
    value,
    resolveInspectOptions(options),
    toMessage,
  );
  if (json === "{}") assertAwaited(value, "assertReply");
  assertNoErrors(findings);
  return message as CheckedReply;
}

/** Refuses a promise, whose JSON is an empty object. */
export const assertAwaited = (reply: unknown, caller: string): void =>
  assertForReply(getTag(reply) !== "Promise", reply, `${caller} takes a reply`);

/** Throws when there is an error among the findings: quotes the first few, and carries them all. */
export function assertNoErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const lines = errors
    .slice(0, 3)
    .map(({ pointer, message }) => `${pointer || "(root)"}: ${message}`);
  const more = errors.length > lines.length ? [`… and ${errors.length - lines.length} more.`] : [];
  throw new UsageError(
    "ERR_REPLY_INVALID",
    ["Teams cannot show this reply.", ...lines, ...more].join("\n"),
    findings,
  );
}
