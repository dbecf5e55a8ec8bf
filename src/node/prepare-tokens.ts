import type { KeyObject } from "node:crypto";
import {
  type NamedKey,
  opaqueTokens,
  type PreparedTokens,
} from "../core/verify/prepared-tokens.ts";
import { readTokens, type SecurityTokens } from "../core/verify/security-tokens.ts";
import { importKey } from "./hmac.ts";

const keyring = /* @__PURE__ */ new WeakMap<object, readonly NamedKey<KeyObject>[]>();

/**
 * Checks and decodes security tokens once, so that a mistake in them stops the server when it
 * starts, and not when somebody writes to it. It is also faster than decoding for every request.
 *
 * @param tokens - One token, a list, or a record that names each. Tokens that are already prepared
 * come back as they are.
 * @returns Something opaque that stands wherever security tokens are asked for.
 * @throws {@link UsageError} `ERR_TOKEN_MISSING` or `ERR_TOKEN_MALFORMED`, which names the token and
 * does not quote it; `ERR_TOKENS_NOT_PREPARED` for tokens that `teams-outgoing-webhook/web` prepared.
 *
 * @example
 * ```ts
 * import { prepareTokens, verifySignature } from "teams-outgoing-webhook";
 *
 * const tokens = prepareTokens({
 *   contoso: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
 *   fabrikam: "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=",
 * });
 * console.log(verifySignature({ body: "{}", authorization: "HMAC forged" }, tokens).ok); // false
 * ```
 */
export function prepareTokens(tokens: SecurityTokens): PreparedTokens {
  if (keyring.has(tokens as object)) return tokens as PreparedTokens;
  const prepared = opaqueTokens();
  keyring.set(prepared, keysOf(tokens));
  return prepared;
}

/** The keys behind any form of security tokens, prepared or not. */
export const keysOf = (tokens: SecurityTokens): readonly NamedKey<KeyObject>[] =>
  keyring.get(tokens as object) ??
  readTokens(tokens).map(({ name, key }) => ({ name, key: importKey(key) }));
