import type { KeyObject } from "node:crypto";
import { freshnessOf, type VerifyOptions } from "../core/verify/freshness.ts";
import type { NamedKey } from "../core/verify/prepared-tokens.ts";
import type { SecurityTokens } from "../core/verify/security-tokens.ts";
import {
  claimedSignature,
  matchSignature,
  type RequestBytes,
  readActivity,
  type SignatureVerification,
  type SignedRequest,
  takeRequest,
  type Verification,
} from "../core/verify/verification.ts";
import { hmacSha256 } from "./hmac.ts";
import { keysOf } from "./prepare-tokens.ts";

/**
 * Checks that a body was signed under one of your security tokens, and looks no further: the body
 * may still be anything.
 *
 * Use it where something else reads the activity. All tokens are tried, and compared in constant time.
 *
 * @param request - The raw body and the `Authorization` header, as they arrived.
 * @param tokens - The security token or tokens; {@link prepareTokens} makes it faster.
 * @returns Which token matched, or why none did. Nothing that a sender does makes it throw.
 * @throws {@link UsageError} for your own mistakes; see {@link UsageErrorCode}.
 *
 * @example
 * ```ts
 * import { verifySignature } from "teams-outgoing-webhook";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * console.log(verifySignature({ body: "{}", authorization: "HMAC guess" }, token));
 * // { ok: false, reason: 'authorization-malformed' }
 * ```
 */
export const verifySignature = (
  request: SignedRequest,
  tokens: SecurityTokens,
): SignatureVerification => authenticate(takeRequest(request), keysOf(tokens));

/**
 * Checks that a request comes from your outgoing webhook, and hands over the activity in it.
 *
 * Nothing is parsed before it is authentic. The activity exists only where `ok` is `true`: answer
 * everything else with {@link rejectionStatus}, and log {@link describeRejection}.
 *
 * @param request - The raw body and the `Authorization` header, as they arrived. A body that a JSON
 * middleware has parsed cannot be verified.
 * @param tokens - The security token or tokens; {@link prepareTokens} makes it faster.
 * @param options - How old the activity may be. Replays are not noticed without a limit, nor within it.
 * @returns The activity and the token that matched, or the reason to refuse. Nothing that a sender
 * does makes it throw.
 * @throws {@link UsageError} for your own mistakes: a bad token, a parsed body, an option out of range;
 * see {@link UsageErrorCode}.
 *
 * @example
 * ```ts
 * import { commandText, signOutgoingWebhook, verifyOutgoingWebhook } from "teams-outgoing-webhook";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const body = JSON.stringify({
 *   type: "message",
 *   id: "1584515842748",
 *   timestamp: "2020-03-18T07:17:22.7590435Z",
 *   text: "<at>Deploybot</at> status\n",
 *   from: { id: "29:1example-user", name: "Jane Doe" },
 *   conversation: { id: "19:1@thread.tacv2;messageid=1584515842748" },
 * });
 * const request = { body, authorization: signOutgoingWebhook(body, token) };
 *
 * const result = verifyOutgoingWebhook(request, token);
 * console.log(result.ok ? commandText(result.activity) : result.reason); // status
 * ```
 */
export function verifyOutgoingWebhook(
  request: SignedRequest,
  tokens: SecurityTokens,
  options?: VerifyOptions,
): Verification {
  const freshness = freshnessOf(options, Date.now);
  const taken = takeRequest(request);
  const authentication = authenticate(taken, keysOf(tokens));
  return authentication.ok
    ? readActivity(taken.bytes, authentication.tokenName, freshness)
    : authentication;
}

function authenticate(
  request: RequestBytes,
  keys: readonly NamedKey<KeyObject>[],
): SignatureVerification {
  const signature = claimedSignature(request);
  if (!signature.ok) return signature;
  const hmacs = keys.map(({ key }) => hmacSha256(key, request.bytes));
  return matchSignature(signature.value, keys, hmacs);
}
