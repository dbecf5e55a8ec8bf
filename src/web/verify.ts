import { copyBytes } from "../core/raw-body.ts";
import { accepted, type Result, rejected } from "../core/result.ts";
import { resolveVerifyOptions, type VerifyOptions } from "../core/verify/freshness.ts";
import {
  checkTokens,
  type NamedToken,
  type SecurityTokens,
} from "../core/verify/security-tokens.ts";
import {
  matchToken,
  type RequestBytes,
  readActivity,
  readSignature,
  readSignedRequest,
  type SignatureProblem,
  type SignatureVerification,
  type SignedRequest,
  type Verification,
} from "../core/verify/verification.ts";
import { hmacSha256 } from "./hmac.ts";

/**
 * Checks only that a body was signed with one of your security tokens. The body may still be
 * anything.
 *
 * Use it if something else reads the activity. Every token is tried and compared in constant time.
 *
 * @param request - The raw body and the `Authorization` header, as they arrived.
 * @param tokens - The security token or tokens. {@link prepareTokens} makes it faster.
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
export async function verifySignature(
  request: SignedRequest,
  tokens: SecurityTokens,
): Promise<SignatureVerification> {
  const token = await authenticate(copyRequest(request), checkTokens(tokens));
  return token.ok ? { ok: true, tokenName: token.value.name } : token;
}

/**
 * Checks that a request comes from your outgoing webhook, and returns the activity in it.
 *
 * Nothing is parsed before it is authentic. The activity exists only if `ok` is `true`: answer
 * anything else with {@link rejectionStatus}, and log {@link describeRejection}.
 *
 * @param request - The raw body and the `Authorization` header, as they arrived. A body that a JSON
 * middleware parsed cannot be verified.
 * @param tokens - The security token or tokens. {@link prepareTokens} makes it faster.
 * @param options - How old the activity may be. Within that age, or without a limit, a replay is accepted.
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
  const freshness = resolveVerifyOptions(options, Date.now);
  const signed = copyRequest(request);
  const token = await authenticate(signed, checkTokens(tokens));
  if (!token.ok) return token;
  const activity = readActivity(signed.bytes, freshness);
  return activity.ok
    ? { ok: true, activity: activity.value, tokenName: token.value.name }
    : activity;
}

// While the promise is pending, the caller may reuse the buffer; the bytes that are verified must be
// the bytes that are parsed.
function copyRequest(request: SignedRequest): RequestBytes {
  const { bytes, authorization } = readSignedRequest(request);
  return { bytes: copyBytes(bytes), authorization };
}

async function authenticate(
  request: RequestBytes,
  tokens: readonly NamedToken[],
): Promise<Result<NamedToken, SignatureProblem>> {
  const signature = readSignature(request);
  if (!signature.ok) return signature;
  const hmacs = await Promise.all(tokens.map((token) => hmacSha256(token, request.bytes)));
  const token = matchToken(signature.value, tokens, hmacs);
  return token ? accepted(token) : rejected("signature-mismatch");
}
