import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

/** Imports a key in canonical base64; `node:crypto` alone would be too lenient. */
export const importKey = (base64: string): KeyObject => createSecretKey(base64, "base64");

/** HMAC-SHA256 on `node:crypto`, in base64. */
export const hmacSha256 = (key: KeyObject, message: Uint8Array): string =>
  createHmac("sha256", key).update(message).digest("base64");
