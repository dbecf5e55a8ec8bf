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
import { copyOf, hmacSha256 } from "./hmac.ts";
import { keysOf } from "./prepare-tokens.ts";

/**
 * Checks that a body was signed under one of your security tokens, and looks no further: the body
 * may still be anything.
 *
 * Use it where something else reads the activity. All tokens are tried, and compared in constant time.
 *
 * @param request - The raw body and the `Authorization` header, as they arrived.
 * @param tokens - The security token or tokens; {@link prepareTokens} makes it faster.
 * @returns A promise of which token matched, or why none did. Nothing that a sender does makes it reject.
 * @throws {@link UsageError}, as a rejection, for your own mistakes; see {@link UsageErrorCode}.
 *
 * @example
 * ```ts
 * import { verifySignature } from "teams-outgoing-webhook/web";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * console.log(await verifySignature({ body: "{}", authorization: "HMAC guess" }, token));
 * // { ok: false, reason: 'authorization-malformed' }
 * ```
 */
export const verifySignature = async (
  request: SignedRequest,
  tokens: SecurityTokens,
): Promise<SignatureVerification> => authenticate(ownRequest(request), await keysOf(tokens));

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
 * @returns A promise of the activity and the token that matched, or the reason to refuse. Nothing that a sender
 * does makes it reject.
 * @throws {@link UsageError}, as a rejection, for your own mistakes: a bad token, a parsed body, an option out of range;
 * see {@link UsageErrorCode}.
 *
 * @example
 * ```ts
 * import { commandText, signOutgoingWebhook, verifyOutgoingWebhook } from "teams-outgoing-webhook/web";
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
 * const request = { body, authorization: await signOutgoingWebhook(body, token) };
 *
 * const result = await verifyOutgoingWebhook(request, token);
 * console.log(result.ok ? commandText(result.activity) : result.reason); // status
 * ```
 */
export async function verifyOutgoingWebhook(
  request: SignedRequest,
  tokens: SecurityTokens,
  options?: VerifyOptions,
): Promise<Verification> {
  const freshness = freshnessOf(options, Date.now);
  const taken = ownRequest(request);
  const authentication = await authenticate(taken, await keysOf(tokens));
  return authentication.ok
    ? readActivity(taken.bytes, authentication.tokenName, freshness)
    : authentication;
}

interface OwnRequest extends RequestBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

// While a promise is pending, the caller may reuse the buffer; what is verified must be what is read.
function ownRequest(request: SignedRequest): OwnRequest {
  const taken = takeRequest(request);
  return { ...taken, bytes: copyOf(taken.bytes) };
}

async function authenticate(
  request: OwnRequest,
  keys: readonly NamedKey<CryptoKey>[],
): Promise<SignatureVerification> {
  const signature = claimedSignature(request);
  if (!signature.ok) return signature;
  const hmacs = await Promise.all(keys.map(({ key }) => hmacSha256(key, request.bytes)));
  return matchSignature(signature.value, keys, hmacs);
}
