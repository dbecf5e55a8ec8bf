// 32 bytes are 42 full characters, one that carries the last four bits (so its two low bits are
// zero), and one "=". Nothing else decodes to the same bytes, so equal texts mean equal bytes.
const CANONICAL_32_BYTES = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

/** Tells whether a text is the one canonical base64 spelling (RFC 4648 §4) of some 32 bytes. */
export const isBase64Of32Bytes = (text: unknown): text is string =>
  typeof text === "string" && CANONICAL_32_BYTES.test(text);

/** Decodes a text for which {@link isBase64Of32Bytes} holds; `atob` alone would be too lenient. */
export const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
