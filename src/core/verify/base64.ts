// 32 bytes are 42 full characters, one that carries the last four bits (so its two low bits are
// zero), and one "=". Nothing else decodes to the same bytes, so equal texts mean equal bytes.
/** The pattern of canonical base64 (RFC 4648 §4) of 32 bytes. */
export const BASE64_OF_32_BYTES = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=";

const WHOLE = /* @__PURE__ */ new RegExp(`^${BASE64_OF_32_BYTES}$`);

/** Tells whether a value is canonical base64 (RFC 4648 §4) of 32 bytes. */
export const isBase64Of32Bytes = (text: unknown): text is string =>
  typeof text === "string" && WHOLE.test(text);
