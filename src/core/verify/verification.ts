import type { Activity } from "../activity/activity.ts";
import { parseActivity } from "../activity/parse-activity.ts";
import { bytesOf, type RawBody } from "../raw-body.ts";
import { type Result, rejected } from "../result.ts";
import { UsageError } from "../usage-error.ts";
import {
  type AuthorizationProblem,
  type HeaderValue,
  isHeaderValue,
  parseAuthorization,
} from "./authorization-header.ts";
import { constantTimeEqualText } from "./constant-time-equal.ts";
import { type Freshness, judgeFreshness } from "./freshness.ts";
import type { NamedKey } from "./prepared-tokens.ts";
import type { RejectionReason } from "./rejection.ts";

/**
 * The two parts of a request that the signature is about, as they arrived.
 *
 * @example
 * ```ts
 * import type { SignedRequest } from "teams-outgoing-webhook";
 *
 * const fromFetch = async (request: Request): Promise<SignedRequest> => ({
 *   body: await request.arrayBuffer(),
 *   authorization: request.headers.get("authorization"),
 * });
 * ```
 */
export interface SignedRequest {
  /** The raw body, before any parser. Not `JSON.stringify(request.body)`: other bytes, other signature. */
  readonly body: RawBody;
  /**
   * The value of the `Authorization` header. One that is missing, or stands there twice, is the
   * sender's doing and gives a reason.
   */
  readonly authorization: HeaderValue;
}

/**
 * What a verified signature tells: which token it fits, or why it fits none.
 *
 * @example
 * ```ts
 * import { type SignatureVerification, verifySignature } from "teams-outgoing-webhook";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const result: SignatureVerification = verifySignature({ body: "{}", authorization: null }, token);
 * console.log(result.ok ? result.tokenName : result.reason); // authorization-missing
 * ```
 */
export type SignatureVerification =
  | {
      /** The body was signed under one of the tokens. */
      readonly ok: true;
      /** Which one: its name in a record, its index in a list, `"0"` for a single token. */
      readonly tokenName: string;
    }
  | {
      /** The request is not authentic: do not look into its body. */
      readonly ok: false;
      /** Why not. */
      readonly reason: AuthorizationProblem | "body-empty" | "signature-mismatch";
    };

/**
 * What a verified request tells: the activity, or why there is none.
 *
 * @example
 * ```ts
 * import { rejectionStatus, type Verification } from "teams-outgoing-webhook";
 *
 * const statusOf = (result: Verification) => (result.ok ? 200 : rejectionStatus(result.reason));
 * console.log(statusOf({ ok: false, reason: "signature-mismatch" })); // 401
 * ```
 */
export type Verification =
  | {
      /** The request is authentic, readable and, where asked for, fresh. */
      readonly ok: true;
      /** What somebody wrote to the outgoing webhook. */
      readonly activity: Activity;
      /** Which token matched: its name in a record, its index in a list, `"0"` for a single token. */
      readonly tokenName: string;
    }
  | {
      /** The request is refused. */
      readonly ok: false;
      /** Why. {@link rejectionStatus} says what to answer, {@link describeRejection} what to log. */
      readonly reason: RejectionReason;
    };

/** A request whose body is bytes: taken apart once, so that what is verified is what is read. */
export interface RequestBytes {
  readonly bytes: Uint8Array;
  readonly authorization: HeaderValue;
}

/** Reads both parts of a request once; what is wrong with them here is the caller's mistake. */
export function takeRequest(request: SignedRequest): RequestBytes {
  if (typeof request !== "object" || !request || !isHeaderValue(request.authorization)) {
    throw new UsageError(
      "ERR_REQUEST_INVALID",
      "Pass { body, authorization }: the raw body, and the Authorization header as it came.",
    );
  }
  const { body, authorization } = request;
  return { bytes: bytesOf(body), authorization };
}

/** Says what signature a request claims to have, or that there is nothing to compare. */
export function claimedSignature({
  bytes,
  authorization,
}: RequestBytes): Result<string, AuthorizationProblem | "body-empty"> {
  const signature = parseAuthorization(authorization);
  return signature.ok && bytes.length === 0 ? rejected("body-empty") : signature;
}

/**
 * Compares with the HMAC under every token, whichever matches, so that the time taken does not tell which one did.
 */
export function matchSignature(
  signature: string,
  keys: readonly NamedKey<unknown>[],
  hmacs: readonly string[],
): SignatureVerification {
  const matches = hmacs.map((hmac) => constantTimeEqualText(signature, hmac));
  const match = keys[matches.indexOf(true)];
  return match ? { ok: true, tokenName: match.name } : rejected("signature-mismatch");
}

/** Looks into bytes that are proven authentic. */
export function readActivity(
  bytes: Uint8Array,
  tokenName: string,
  freshness: Freshness,
): Verification {
  const activity = parseActivity(bytes);
  if (!activity.ok) return activity;
  const reason = judgeFreshness(activity.value.timestamp, freshness);
  return reason ? rejected(reason) : { ok: true, activity: activity.value, tokenName };
}
