import type { Activity } from "../activity/activity.ts";
import { parseActivity } from "../activity/parse-activity.ts";
import { type RawBody, toBytes } from "../raw-body.ts";
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
import type { RejectionReason } from "./rejection.ts";
import type { NamedToken } from "./security-tokens.ts";

/**
 * The body and the signature of a request, as they arrived.
 */
export interface SignedRequest {
  /** The raw body, before any parser. Not `JSON.stringify(request.body)`: other bytes, other signature. */
  readonly body: RawBody;
  /**
   * The value of the `Authorization` header. A header that is missing or comes twice is the sender's
   * doing: the result says so.
   */
  readonly authorization: HeaderValue;
}

/**
 * The result of {@link verifySignature}: the token that matched, or the reason why none did.
 */
export type SignatureVerification =
  | {
      /** The body was signed under one of the tokens. */
      readonly ok: true;
      /** The token that matched: its name in a record, its index in a list, `"0"` for a single token. */
      readonly tokenName: string;
    }
  | {
      /** The request is not authentic: do not read its body. */
      readonly ok: false;
      /** Why no token matched. */
      readonly reason: SignatureProblem;
    };

/**
 * The result of {@link verifyOutgoingWebhook}: the activity, or the reason to refuse the request.
 */
export type Verification =
  | {
      /** The request is authentic and readable, and fresh if you asked for it. */
      readonly ok: true;
      /** The message to the outgoing webhook. */
      readonly activity: Activity;
      /** The token that matched: its name in a record, its index in a list, `"0"` for a single token. */
      readonly tokenName: string;
    }
  | {
      /** The request is refused. */
      readonly ok: false;
      /** Why: answer with {@link rejectionStatus}, and log {@link describeRejection}. */
      readonly reason: RejectionReason;
    };

/** Why no token matched. */
export type SignatureProblem = AuthorizationProblem | "body-empty" | "signature-mismatch";

/** A signed request whose body is bytes, read once so that what is verified is what is parsed. */
export interface RequestBytes {
  readonly bytes: Uint8Array;
  readonly authorization: HeaderValue;
}

/** HMAC-SHA256 of a message under a token, in base64: what an edge lends to the handlers. */
export type Hmac = (token: NamedToken, message: Uint8Array) => string | Promise<string>;

/** Reads both parts of a request once; what is wrong with them here is the caller's mistake. */
export function readSignedRequest(request: SignedRequest): RequestBytes {
  if (
    typeof request !== "object" ||
    !request ||
    !isHeaderValue(request.authorization) ||
    isOther(request)
  ) {
    throw new UsageError(
      "ERR_REQUEST_INVALID",
      "The request is not { body, authorization }. Pass the raw body, and the Authorization header as it came: " +
        "request.headers.authorization, or request.headers.get('authorization'). If it is a promise, await it first.",
    );
  }
  const { body, authorization } = request;
  return { bytes: toBytes(body), authorization };
}

/**
 * Tells a promise and a server's own request, which keeps the header elsewhere. A sender cannot cause
 * it, even where the caller spreads the headers into the request: those are strings.
 */
function isOther(request: object): boolean {
  const { headers, then } = request as { headers?: unknown; then?: unknown };
  return (
    !("authorization" in request) && (typeof headers === "object" || typeof then === "function")
  );
}

/** Reads the signature that a request claims to have, or why there is nothing to compare. */
export function readSignature({
  bytes,
  authorization,
}: RequestBytes): Result<string, AuthorizationProblem | "body-empty"> {
  const signature = parseAuthorization(authorization);
  return signature.ok && bytes.length === 0 ? rejected("body-empty") : signature;
}

/**
 * Finds the token under which a body was signed. It compares with the HMAC under every token, so
 * that the time it takes does not tell which one matched.
 */
export function matchToken(
  signature: string,
  tokens: readonly NamedToken[],
  hmacs: readonly string[],
): NamedToken | undefined {
  const matches = hmacs.map((hmac) => constantTimeEqualText(signature, hmac));
  return tokens[matches.indexOf(true)];
}

/** Parses bytes that are proven authentic, and judges how old the activity is. */
export function readActivity(
  bytes: Uint8Array,
  freshness: Freshness,
): Result<Activity, RejectionReason> {
  const activity = parseActivity(bytes);
  if (!activity.ok) return activity;
  const reason = judgeFreshness(activity.value.timestamp, freshness);
  return reason ? rejected(reason) : activity;
}
