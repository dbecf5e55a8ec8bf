import { type RejectionReason, rejectionStatus } from "../core/verify/rejection.ts";
import type { OutgoingResponse } from "./incoming-request.ts";

// The name of the status and no more: why exactly is for the log, not for whoever knocks.
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

/** The answer to a request that is refused. */
export const refusal = (reason: RejectionReason): OutgoingResponse =>
  plain(rejectionStatus(reason));

/** The answer to a request that cannot be judged, through no fault of its sender. */
export const failure = (): OutgoingResponse => plain(500);

/** The answer that Teams shows. */
export const shown = (json: string): OutgoingResponse => ({
  status: 200,
  headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  body: json,
});

const plain = (status: keyof typeof STATUS_TEXT): OutgoingResponse => ({
  status,
  headers: {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    ...STATUS_HEADERS[status],
  },
  body: STATUS_TEXT[status],
});
