import { UsageError } from "../usage-error.ts";
import type { Reply } from "./reply.ts";

/**
 * Turns a reply into the JSON to send, and makes sure that this very JSON is a reply.
 *
 * The reply is serialised once and what came out is checked, so nothing that `toJSON`, a getter or
 * plain JavaScript slips in can get past. Send the string as it is, with status 200 and
 * `content-type: application/json; charset=utf-8`, within five seconds of the request.
 *
 * @param reply - What {@link textReply} made.
 * @returns One line of JSON.
 * @throws {@link UsageError} `ERR_REPLY_INVALID` when it cannot be serialised, or when the result is
 * not a message with a text.
 *
 * @example
 * ```ts
 * import { serializeReply, textReply } from "teams-outgoing-webhook";
 *
 * console.log(serializeReply(textReply("Done."))); // {"type":"message","text":"Done."}
 * ```
 */
export function serializeReply(reply: Reply): string {
  const json = stringify(reply);
  const sent = JSON.parse(json);
  const isMessage = sent?.type === "message" && typeof sent.text === "string";
  if (isMessage && sent.text.trim() !== "") return json;
  throw new UsageError(
    "ERR_REPLY_INVALID",
    'The reply is not a message with a text. Build it with textReply, or write { type: "message", text }.',
  );
}

function stringify(reply: unknown): string {
  try {
    return JSON.stringify(reply) ?? "null";
  } catch {
    throw new UsageError(
      "ERR_REPLY_INVALID",
      "The reply cannot be serialised as JSON: it refers to itself, holds a BigInt, or a toJSON or getter in it throws.",
    );
  }
}
