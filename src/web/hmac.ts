import { UsageError } from "../core/usage-error.ts";

const ALGORITHM = { name: "HMAC", hash: "SHA-256" };

/** Bytes that nobody else can change, and that Web Crypto takes even where the originals are shared. */
export const copyOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Imports a key in canonical base64; `atob` alone would be too lenient. */
export const importKey = (base64: string): Promise<CryptoKey> =>
  subtle().importKey("raw", bytesOf(atob(base64)), ALGORITHM, false, ["sign"]);

/** HMAC-SHA256 on Web Crypto, in base64. */
export async function hmacSha256(
  key: CryptoKey,
  message: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const digest = await subtle().sign(ALGORITHM.name, key, message);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** The Web Crypto of this runtime. */
export function subtle(): SubtleCrypto {
  const subtle = globalThis.crypto?.subtle;
  if (subtle) return subtle;
  throw new UsageError(
    "ERR_WEB_CRYPTO_MISSING",
    "There is no Web Crypto here. Browsers have it on https and localhost.",
  );
}

const bytesOf = (binary: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(binary, (character) => character.charCodeAt(0));
