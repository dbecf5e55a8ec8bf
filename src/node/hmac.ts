import { createHmac, createSecretKey, type KeyObject } from "node:crypto";

export const importKey = (bytes: Uint8Array): KeyObject => createSecretKey(bytes);

/** HMAC-SHA256 on `node:crypto`, in base64. */
export const hmacSha256 = (key: KeyObject, message: Uint8Array): string =>
  createHmac("sha256", key).update(message).digest("base64");
