import type { InspectOptions } from "../core/inspection/options.ts";
import type { Reply } from "../core/reply/reply.ts";
import { serializeReply } from "../core/reply/serialize-reply.ts";
import { textReply } from "../core/reply/text-reply.ts";
import { type RejectionReason, rejectionStatus } from "../core/verify/rejection.ts";
import type { OutgoingResponse } from "./incoming-request.ts";

// Teams shows its user an error if a reply has no text, so there always is one.
const RECEIVED = "Received.";
/** Shown when `reply` or `claim` failed. */
export const FAILED = "Something went wrong.";
/** Shown when `reply` was late and `onTimeout` gave nothing. */
export const TOO_LATE = "This takes longer than Teams waits for an answer.";

// The status and no more: the reason is for the log, not for the sender.
const STATUS_TEXT: Readonly<Record<ReturnType<typeof rejectionStatus> | 500, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  405: "Method Not Allowed",
  408: "Request Timeout",
  409: "Conflict",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
};

// RFC 9110 §11.6.1 and §15.5.6 ask for them.
const STATUS_HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { "www-authenticate": "HMAC" },
  405: { allow: "POST" },
};

/** The answer that Teams shows; throws for a value that Teams cannot show. */
export function replyResponse(
  value: Reply | string | null | undefined,
  options?: InspectOptions,
): OutgoingResponse {
  return {
    status: 200,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    body: serializeReply(toReply(value), options),
  };
}

function toReply(value: Reply | string | null | undefined): Reply {
  if (value === null || value === undefined) return textReply(RECEIVED);
  if (typeof value !== "string") return value;
  return textReply(value.trim() === "" ? RECEIVED : value);
}

/** The answer to a request that is refused. */
export const rejectionResponse = (reason: RejectionReason): OutgoingResponse =>
  plainResponse(rejectionStatus(reason));

/** The answer to a request that cannot be judged, through no fault of its sender. */
export const errorResponse = (): OutgoingResponse => plainResponse(500);

const plainResponse = (status: keyof typeof STATUS_TEXT): OutgoingResponse => ({
  status,
  headers: {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    ...STATUS_HEADERS[status],
  },
  body: STATUS_TEXT[status],
});
