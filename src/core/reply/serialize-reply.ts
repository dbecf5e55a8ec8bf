import { inspectJson, toJson } from "../inspection/inspect-json.ts";
import { type InspectOptions, limitsOf } from "../inspection/options.ts";
import type { Reply } from "./reply.ts";
import { replyError, unserializable } from "./reply-error.ts";

/**
 * Turns a reply into the JSON to send, and makes sure that Teams can show this very JSON.
 *
 * The reply is serialised once and what came out is inspected, so nothing that `toJSON`, a getter, a
 * later change or plain JavaScript slips in can get past. Send the string as it is, with status 200
 * and `content-type: application/json; charset=utf-8`, within five seconds of the request.
 *
 * @param reply - What {@link textReply}, {@link cardReply} or {@link assertReply} made.
 * @param options - What to allow beyond the defaults, and how much.
 * @returns One line of JSON.
 * @throws {@link UsageError} `ERR_REPLY_INVALID` with the `findings`, when there is at least one error
 * in it or it cannot be serialised.
 *
 * @example
 * ```ts
 * import { serializeReply, textReply } from "teams-outgoing-webhook";
 *
 * console.log(serializeReply(textReply("Done."))); // {"type":"message","text":"Done."}
 * ```
 */
export function serializeReply(reply: Reply, options?: InspectOptions): string {
  const limits = limitsOf(options);
  const json = toJson(reply);
  if (json === undefined) throw unserializable();
  const findings = inspectJson(json, JSON.parse(json), limits);
  if (findings.some(({ severity }) => severity === "error")) throw replyError(findings);
  return json;
}
