import { UsageError } from "../core/usage-error.ts";
import type { NamedToken } from "../core/verify/security-tokens.ts";

const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

// The key, not the promise of it: on Workers, a promise may end with the request that made it.
const keys = /* @__PURE__ */ new WeakMap<NamedToken, CryptoKey>();

/** Computes HMAC-SHA256 under a checked token, in base64. The key is imported once for each token. */
export async function hmacSha256(token: NamedToken, message: Uint8Array): Promise<string> {
  const key = keys.get(token) ?? (await importKey(token));
  // Its buffer is never shared memory: toBytes has copied that.
  const bytes = message as Uint8Array<ArrayBuffer>;
  const digest = await getSubtle().sign(ALGORITHM.name, key, bytes);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

async function importKey(token: NamedToken): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(token.base64), (character) => character.charCodeAt(0));
  const key = await getSubtle().importKey("raw", bytes, ALGORITHM, false, ["sign"]);
  keys.set(token, key);
  return key;
}

/** Returns the Web Crypto of this runtime. */
export function getSubtle(): SubtleCrypto {
  const subtle = globalThis.crypto?.subtle;
  if (subtle) return subtle;
  throw new UsageError(
    "ERR_WEB_CRYPTO_MISSING",
    "This runtime has no Web Crypto. Browsers have it only on https and localhost.",
  );
}
