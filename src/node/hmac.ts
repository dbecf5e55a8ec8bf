import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import type { NamedToken } from "../core/verify/security-tokens.ts";

const keys = /* @__PURE__ */ new WeakMap<NamedToken, KeyObject>();

/** Computes HMAC-SHA256 under a checked token, in base64. The key is imported once for each token. */
export const hmacSha256 = (token: NamedToken, message: Uint8Array): string =>
  createHmac("sha256", keys.get(token) ?? importKey(token))
    .update(message)
    .digest("base64");

function importKey(token: NamedToken): KeyObject {
  const key = createSecretKey(token.base64, "base64");
  keys.set(token, key);
  return key;
}
