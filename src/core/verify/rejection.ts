import { UsageError } from "../usage-error.ts";

/**
 * Why a request was refused, or a body could not be read: a closed union of stable words.
 *
 * {@link describeRejection} explains each for your log, {@link rejectionStatus} gives the status to answer.
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

// Everything about a reason in one place: the status to answer, and the cause and the fix for the log.
const REJECTIONS: Readonly<Record<RejectionReason, Rejection>> = {
  "authorization-missing": {
    status: 401,
    sentence:
      "The request has no Authorization header. Either it does not come from an outgoing webhook, or a proxy removed the header: let it pass the header on.",
  },
  "authorization-not-hmac": {
    status: 401,
    sentence:
      "The Authorization header does not use the HMAC scheme. Either a bot sent the request, not an outgoing webhook, or a proxy put its own credentials there: let it pass the header on.",
  },
  "authorization-malformed": {
    status: 401,
    sentence:
      "The Authorization header is not 'HMAC ' and the base64 of 32 bytes. It was cut, changed or sent twice on its way: check the proxies in front of the server.",
  },
  "signature-mismatch": {
    status: 401,
    sentence:
      "The signature matches none of the security tokens. Check that you pass the raw body, and that the token belongs to this webhook. A webhook that was created again has a new token.",
  },
  "body-empty": {
    status: 400,
    sentence:
      "The body is empty. Teams always sends one, so a middleware has probably read it first: verify before any body parser.",
  },
  "body-not-utf8": {
    status: 400,
    sentence:
      "The body is authentic, but it is not UTF-8. Teams sends UTF-8: check which program signed it with your token.",
  },
  "body-not-json": {
    status: 400,
    sentence:
      "The body is authentic, but it is not JSON. Teams sends JSON: check which program signed it with your token.",
  },
  "activity-invalid": {
    status: 400,
    sentence:
      "The body is authentic JSON, but not an activity. It needs type, id, timestamp, text, from.id and conversation.id as strings, and every other known field needs its documented type.",
  },
  "activity-stale": {
    status: 401,
    sentence:
      "The activity is older than maxAgeSeconds. It was replayed or delayed, or the clock of this machine is fast: check that the clock is synchronised.",
  },
  "activity-from-the-future": {
    status: 401,
    sentence:
      "The activity's timestamp is further ahead than maxAgeSeconds. The clock of this machine is slow: check that it is synchronised.",
  },
  "activity-replayed": {
    status: 409,
    sentence:
      "This activity was already answered. Teams sometimes delivers a message twice, and an attacker can send one again: you need not do anything.",
  },
  "body-too-large": {
    status: 413,
    sentence:
      "The body is larger than the limit and was not read to its end. Teams sends far less than the default of 1 MiB; raise maxBodyBytes if you lowered it.",
  },
  "body-incomplete": {
    status: 408,
    sentence:
      "The body did not arrive completely and in time. The sender hung up, or the connection or a proxy is slow.",
  },
  "encoding-unsupported": {
    status: 415,
    sentence:
      "The body is compressed. Teams does not compress and signs the plain bytes, so let the proxy pass the body on unchanged.",
  },
  "method-not-allowed": {
    status: 405,
    sentence: "The request is not a POST. Teams sends only POST requests.",
  },
};

/**
 * Explains a reason in a sentence or two for your log: the cause, and what to do about it.
 *
 * Do not send it to the caller: it would help an attacker.
 *
 * @param reason - The `reason` of a result that is not `ok`.
 * @returns The cause and the fix, in English. It quotes nothing from the request.
 * @throws {@link UsageError} `ERR_REASON_UNKNOWN` for any other value.
 *
 * @example
 * ```ts
 * import { describeRejection } from "teams-outgoing-webhook";
 *
 * console.log(describeRejection("method-not-allowed")); // The request is not a POST. Teams sends only POST requests.
 * ```
 */
export const describeRejection = (reason: RejectionReason): string =>
  findRejection(reason).sentence;

/**
 * Returns the HTTP status with which to answer a refused request.
 *
 * Microsoft documents only 200; for any other status, expect Teams to show its user a general error.
 * The statuses tell your monitoring what happened.
 *
 * @param reason - The `reason` of a result that is not `ok`.
 * @returns `401` if the sender is not proven or the proof has expired, `409` for a repeated activity,
 * `400` for a body that is empty, or authentic but unreadable, and `405`, `408`, `413` or `415` as HTTP defines them.
 * @throws {@link UsageError} `ERR_REASON_UNKNOWN` for any other value.
 *
 * @example
 * ```ts
 * import { rejectionStatus } from "teams-outgoing-webhook";
 *
 * console.log(rejectionStatus("signature-mismatch")); // 401
 * ```
 */
export const rejectionStatus = (reason: RejectionReason): 400 | 401 | 405 | 408 | 409 | 413 | 415 =>
  findRejection(reason).status;

function findRejection(reason: RejectionReason): Rejection {
  if (Object.hasOwn(REJECTIONS, reason)) return REJECTIONS[reason];
  throw new UsageError(
    "ERR_REASON_UNKNOWN",
    "The value is not a rejection reason. Pass the reason of a result whose ok is false. " +
      "A result of teams-outgoing-webhook/web is a promise: await it first.",
  );
}
