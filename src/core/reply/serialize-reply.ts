import { inspectAsJson } from "../inspection/inspect-json.ts";
import { type InspectOptions, resolveInspectOptions } from "../inspection/options.ts";
import { assertAwaited, assertNoErrors } from "./assert-reply.ts";
import type { Reply } from "./reply.ts";

/**
 * Turns a reply into the JSON to send, and makes sure that Teams can show exactly this JSON.
 *
 * The reply is serialised once, and that JSON is inspected. So nothing gets past that `toJSON`, a getter,
 * a later change or untyped JavaScript slips in. Send the string as it is, with status 200
 * and `content-type: application/json; charset=utf-8`, within five seconds of the request.
 *
 * @param reply - What {@link textReply}, {@link cardReply} or {@link assertReply} made.
 * @param options - What to allow beyond the defaults.
 * @returns One line of JSON.
 * @throws {@link UsageError} `ERR_REPLY_INVALID` with the `findings`, when the reply has at least one
 * error or cannot be serialised.
 *
 * @example
 * ```ts
 * import { serializeReply, textReply } from "teams-outgoing-webhook";
 *
 * console.log(serializeReply(textReply("Done."))); // {"type":"message","text":"Done."}
 * ```
 */
export function serializeReply(reply: Reply, options?: InspectOptions): string {
  const limits = resolveInspectOptions(options);
  const { json, findings } = inspectAsJson(reply, limits, (message) => message);
  if (json === "{}") assertAwaited(reply, "serializeReply");
  assertNoErrors(findings);
  return json;
}
