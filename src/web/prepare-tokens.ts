import {
  type NamedKey,
  opaqueTokens,
  type PreparedTokens,
} from "../core/verify/prepared-tokens.ts";
import { readTokens, type SecurityTokens } from "../core/verify/security-tokens.ts";
import { importKey } from "./hmac.ts";

const keyring = /* @__PURE__ */ new WeakMap<object, readonly NamedKey<CryptoKey>[]>();

/**
 * Checks and decodes security tokens once, so that a mistake in them stops the server when it
 * starts, and not when somebody writes to it. It is also faster than decoding for every request.
 *
 * @param tokens - One token, a list, or a record that names each. Tokens that are already prepared
 * come back as they are.
 * @returns A promise of something opaque that stands wherever security tokens are asked for.
 * @throws {@link UsageError}, as a rejection: `ERR_TOKEN_MISSING` or `ERR_TOKEN_MALFORMED`, which names the token and
 * does not quote it; `ERR_TOKENS_NOT_PREPARED` for tokens that `teams-outgoing-webhook` prepared.
 *
 * @example
 * ```ts
 * import { prepareTokens, verifySignature } from "teams-outgoing-webhook/web";
 *
 * const tokens = await prepareTokens({
 *   contoso: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
 *   fabrikam: "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=",
 * });
 * const result = await verifySignature({ body: "{}", authorization: "HMAC forged" }, tokens);
 * console.log(result.ok); // false
 * ```
 */
export async function prepareTokens(tokens: SecurityTokens): Promise<PreparedTokens> {
  if (keyring.has(tokens as object)) return tokens as PreparedTokens;
  const prepared = opaqueTokens();
  keyring.set(prepared, await keysOf(tokens));
  return prepared;
}

/** The keys behind any form of security tokens, prepared or not. */
export const keysOf = async (tokens: SecurityTokens): Promise<readonly NamedKey<CryptoKey>[]> =>
  keyring.get(tokens as object) ??
  Promise.all(
    readTokens(tokens).map(async ({ name, key }) => ({ name, key: await importKey(key) })),
  );

/** Throws at once for tokens that cannot be used; importing them has to wait. */
export function checkTokens(tokens: SecurityTokens): void {
  keyring.get(tokens as object) ?? readTokens(tokens);
}
