import type { InspectOptions } from "../core/inspection/options.ts";
import type { Reply } from "../core/reply/reply.ts";
import { serializeReply } from "../core/reply/serialize-reply.ts";
import { textReply } from "../core/reply/text-reply.ts";

/** Teams shows its user an error where there is no text, so there always is one. */
const RECEIVED = "Received.";
export const FAILED = "Something went wrong.";
export const TOO_LATE = "This takes longer than Teams waits for an answer.";

/** Turns what a `reply` gave into JSON that Teams can show; throws where there is none. */
export function replyJson(
  value: Reply | string | null | undefined,
  options?: InspectOptions,
): string {
  return serializeReply(isNothing(value) ? textReply(RECEIVED) : asReply(value), options);
}

const isNothing = (value: unknown): value is "" | null | undefined =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "");

const asReply = (value: Reply | string): Reply =>
  typeof value === "string" ? textReply(value) : value;
