import { copyBytes, type RawBody, toBytes } from "../core/raw-body.ts";
import { formatAuthorization } from "../core/verify/authorization-header.ts";
import { readToken } from "../core/verify/security-tokens.ts";
import { hmacSha256 } from "./hmac.ts";

/**
 * Computes the HMAC-SHA256 of a body under a security token, as Teams does.
 *
 * To check a request, call {@link verifySignature} instead: comparing this value with `===` takes a
 * time that tells a forger how much of a guess was right.
 *
 * @param body - The raw body. It may be empty.
 * @param token - The security token, base64 of 32 bytes.
 * @returns A promise of the 32 bytes in base64: 44 characters.
 * @throws {@link UsageError}, as a rejection, for a token or body that cannot be used; see {@link UsageErrorCode}.
 *
 * @example
 * ```ts
 * import { computeHmac } from "teams-outgoing-webhook/web";
 *
 * console.log(await computeHmac("{}", "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA="));
 * // wwTNfkHNpSUs8T4YUDoB5ANTPjkYlQ5axpNc6mGJGcg=
 * ```
 */
export const computeHmac = async (body: RawBody, token: string): Promise<string> =>
  hmacSha256({ name: "0", base64: readToken(token) }, copyBytes(toBytes(body)));

/**
 * Signs a body as Teams does, for tests and tools that act as Teams.
 *
 * @param body - The raw body. Send exactly these bytes.
 * @param token - The security token, base64 of 32 bytes.
 * @returns A promise of the value of the `Authorization` header: `HMAC ` and 44 characters of base64.
 * @throws {@link UsageError}, as a rejection, for a token or body that cannot be used; see {@link UsageErrorCode}.
 *
 * @example
 * ```ts
 * import { signOutgoingWebhook, verifySignature } from "teams-outgoing-webhook/web";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const authorization = await signOutgoingWebhook("{}", token);
 * console.log(await verifySignature({ body: "{}", authorization }, token)); // { ok: true, tokenName: '0' }
 * ```
 */
export const signOutgoingWebhook = async (body: RawBody, token: string): Promise<string> =>
  formatAuthorization(await computeHmac(body, token));
