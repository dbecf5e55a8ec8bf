/** How the body in the field is encoded. */
export type Encoding = "text" | "base64" | "hex";

/** Returns the decoded bytes, or a sentence that says why they cannot be decoded. */
export function decodeBody(written: string, encoding: Encoding): Uint8Array | string {
  if (encoding === "text") return new TextEncoder().encode(written);
  const digits = written.replace(/\s+/g, "");
  return encoding === "hex" ? fromHex(digits) : fromBase64(digits);
}

function fromHex(digits: string): Uint8Array | string {
  if (/[^0-9a-f]/i.test(digits))
    return "This is not hexadecimal: use the digits 0 to 9 and a to f.";
  if (digits.length % 2 === 1) return "This is not hexadecimal: the number of digits is odd.";
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function fromBase64(digits: string): Uint8Array | string {
  try {
    return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
  } catch {
    return "This is not base64: it is cut off or contains other characters.";
  }
}
