/** Decodes any variant of base64, as lenient decoders do, and ignores all other characters. */
export function decodeLeniently(text: string): Uint8Array<ArrayBuffer> {
  const letters = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^A-Za-z0-9+/]/g, "");
  // A single letter in the last group of four holds less than a byte.
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

/** Encodes any number of bytes as canonical base64. */
export function encodeBase64(bytes: Uint8Array): string {
  return btoa(decodeLatin1(bytes));
}

/** Decodes hexadecimal digits in pairs, in either case. */
export const decodeHex = (digits: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
  );

export const encodeHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Encodes a text as UTF-16 without a byte order mark. */
export function encodeUtf16(text: string, order: "little" | "big"): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), order === "little");
  }
  return new Uint8Array(view.buffer);
}

/** Decodes an even number of bytes as UTF-16, and keeps a byte order mark. */
export function decodeUtf16(bytes: Uint8Array, order: "little" | "big"): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x4000) {
    const units: number[] = [];
    for (let index = start; index < Math.min(start + 0x4000, bytes.length); index += 2) {
      units.push(view.getUint16(index, order === "little"));
    }
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}

/** Encodes each character as one byte, like "latin1" and "binary" in Node.js. */
export const encodeLatin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

// Where Windows-1252 differs from Latin-1: the characters of the bytes 0x80 to 0x9f.
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Encodes as Windows-1252; `undefined` where a character has no code there. */
export function encodeWindows1252(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const special = WINDOWS_1252.indexOf(text.charAt(index));
    const code = special < 0 ? text.charCodeAt(index) : 0x80 + special;
    if (code > 0xff) return undefined;
    bytes[index] = code;
  }
  return bytes;
}

/** Decodes each byte as one character. */
export function decodeLatin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  // A call accepts a limited number of arguments.
  for (let start = 0; start < bytes.length; start += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return pieces.join("");
}

export const decodeWindows1252 = (bytes: Uint8Array): string =>
  decodeLatin1(bytes).replace(/[\x80-\x9f]/g, (character) =>
    WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80),
  );
