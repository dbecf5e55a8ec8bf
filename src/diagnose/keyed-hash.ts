import { copyOf, subtle } from "../web/hmac.ts";
import { encodeBase64 } from "./base64-text.ts";

export type Algorithm = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";

/** Computes something over a body, in base64. */
export type Hash = (body: Uint8Array<ArrayBuffer>, algorithm: Algorithm) => Promise<string>;

/** The HMAC under a key, which is imported once for each algorithm. */
export function hmacUnder(key: Uint8Array): Hash {
  const imported = new Map<Algorithm, Promise<CryptoKey>>();
  // HMAC fills a short key with zeros, so that these are the same key; Web Crypto refuses the first.
  const bytes = key.length === 0 ? new Uint8Array(1) : copyOf(key);
  const keyFor = (hash: Algorithm): Promise<CryptoKey> => {
    const key =
      imported.get(hash) ??
      subtle().importKey("raw", bytes, { name: "HMAC", hash }, false, ["sign"]);
    imported.set(hash, key);
    return key;
  };
  return async (body, algorithm) =>
    encodeBase64(new Uint8Array(await subtle().sign("HMAC", await keyFor(algorithm), body)));
}

/** The HMAC of some message under the body as its key. */
export const hmacUnderBody =
  (message: Uint8Array<ArrayBuffer>): Hash =>
  (body, algorithm) =>
    hmacUnder(body)(message, algorithm);

/** The hash, without any key, of the body between two texts. */
export const plainHash =
  (before: Uint8Array, behind: Uint8Array): Hash =>
  async (body, algorithm) => {
    const message = new Uint8Array(before.length + body.length + behind.length);
    message.set(before);
    message.set(body, before.length);
    message.set(behind, before.length + body.length);
    return encodeBase64(new Uint8Array(await subtle().digest(algorithm, message)));
  };
