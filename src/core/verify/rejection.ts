import { UsageError } from "../usage-error.ts";

/**
 * Why a request was refused, or a body could not be read: a closed union of stable words.
 *
 * {@link describeRejection} has the cause and the cure of each, {@link rejectionStatus} what to answer.
 *
 * @example
 * ```ts
 * import type { RejectionReason } from "teams-outgoing-webhook";
 *
 * const suspicious: RejectionReason[] = ["signature-mismatch", "activity-replayed"];
 * console.log(suspicious.length); // 2
 * ```
 */
export type RejectionReason =
  | "authorization-missing"
  | "authorization-not-hmac"
  | "authorization-malformed"
  | "signature-mismatch"
  | "body-empty"
  | "body-not-utf8"
  | "body-not-json"
  | "activity-invalid"
  | "activity-stale"
  | "activity-from-the-future"
  | "activity-replayed"
  | "body-too-large"
  | "body-incomplete"
  | "encoding-unsupported"
  | "method-not-allowed";

interface Rejection {
  readonly status: 400 | 401 | 405 | 408 | 409 | 413 | 415;
  readonly sentence: string;
}

// One place per reason: what to answer, and what to tell the developer who reads the log.
const REJECTIONS: Readonly<Record<RejectionReason, Rejection>> = {
  "authorization-missing": {
    status: 401,
    sentence:
      "The request has no Authorization header. It does not come from an outgoing webhook, or a proxy removed the header.",
  },
  "authorization-not-hmac": {
    status: 401,
    sentence:
      "The Authorization header is not of the HMAC scheme. A Bearer token comes from a bot, not from an outgoing webhook; a proxy may also have put its own credentials there.",
  },
  "authorization-malformed": {
    status: 401,
    sentence:
      "The Authorization header is not one 'HMAC ' followed by the base64 of 32 bytes. It was cut, changed or sent twice on the way.",
  },
  "signature-mismatch": {
    status: 401,
    sentence:
      "The signature fits none of the security tokens. Is the body the raw bytes that arrived, and the token that of this very webhook? A webhook that was created again has a new token.",
  },
  "body-empty": {
    status: 400,
    sentence:
      "The body is empty. Teams always sends one, so a middleware has probably read the stream before.",
  },
  "body-not-utf8": {
    status: 400,
    sentence: "The body is authentic, but it is not UTF-8, which JSON has to be.",
  },
  "body-not-json": {
    status: 400,
    sentence: "The body is authentic, but it is not JSON.",
  },
  "activity-invalid": {
    status: 400,
    sentence:
      "The body is authentic JSON, but not an activity: type, id, timestamp, text, from.id and conversation.id have to be strings, and a known field that is there of its documented type.",
  },
  "activity-stale": {
    status: 401,
    sentence:
      "The activity is older than maxAgeSeconds. It was replayed or held up, or the clock of this machine is fast.",
  },
  "activity-from-the-future": {
    status: 401,
    sentence:
      "The activity's timestamp lies further ahead than maxAgeSeconds. The clock of this machine is slow.",
  },
  "activity-replayed": {
    status: 409,
    sentence:
      "An activity of this id was answered before. Teams sometimes delivers a message twice; an attacker may do so too.",
  },
  "body-too-large": {
    status: 413,
    sentence: "The body is larger than the limit, and was not read to its end.",
  },
  "body-incomplete": {
    status: 408,
    sentence:
      "The body did not arrive whole and in time. The sender hung up, or the line or a proxy between is slow.",
  },
  "encoding-unsupported": {
    status: 415,
    sentence:
      "The body is compressed. Teams does not compress, and the signature covers the bytes before a proxy did.",
  },
  "method-not-allowed": {
    status: 405,
    sentence: "The request is not a POST. Teams sends nothing else.",
  },
};

/**
 * Says in a sentence or two what a reason means and what to do about it, for your log.
 *
 * Do not send it to the caller: it helps whoever tries to get past the check.
 *
 * @param reason - The `reason` of a result that is not `ok`.
 * @returns Cause and cure in English. It quotes nothing from the request.
 * @throws {@link UsageError} `ERR_REASON_UNKNOWN` for any other word.
 *
 * @example
 * ```ts
 * import { describeRejection } from "teams-outgoing-webhook";
 *
 * console.log(describeRejection("method-not-allowed")); // The request is not a POST. Teams sends nothing else.
 * ```
 */
export const describeRejection = (reason: RejectionReason): string => rejectionOf(reason).sentence;

/**
 * Gives the HTTP status with which to answer a refused request.
 *
 * Microsoft documents no status but 200, and nobody has published what Teams shows its user for
 * each other: expect its general error. These tell your monitoring what happened.
 *
 * @param reason - The `reason` of a result that is not `ok`.
 * @returns `401` where the sender is not proven or the proof has expired, `409` for a repeated
 * activity, `405`, `408`, `413` and `415` by their names, `400` for an authentic body that cannot be read.
 * @throws {@link UsageError} `ERR_REASON_UNKNOWN` for any other word.
 *
 * @example
 * ```ts
 * import { rejectionStatus } from "teams-outgoing-webhook";
 *
 * console.log(rejectionStatus("signature-mismatch")); // 401
 * ```
 */
export const rejectionStatus = (reason: RejectionReason): 400 | 401 | 405 | 408 | 409 | 413 | 415 =>
  rejectionOf(reason).status;

function rejectionOf(reason: RejectionReason): Rejection {
  if (Object.hasOwn(REJECTIONS, reason)) return REJECTIONS[reason];
  throw new UsageError(
    "ERR_REASON_UNKNOWN",
    "This is not a reason for a rejection. Pass the reason of a result whose ok is false.",
  );
}
