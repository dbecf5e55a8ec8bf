/** Encodes a text as UTF-16 without a byte order mark. */
export function encodeUtf16(text: string, order: "little" | "big"): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), order === "little");
  }
  return new Uint8Array(view.buffer);
}

/** Decodes UTF-16 of an even number of bytes, keeping a byte order mark. */
export function decodeUtf16(bytes: Uint8Array, order: "little" | "big"): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x4000) {
    const units: number[] = [];
    for (let index = start; index < Math.min(start + 0x4000, bytes.length - 1); index += 2) {
      units.push(view.getUint16(index, order === "little"));
    }
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("");
}

/** Encodes each character as one byte, as the encodings "latin1" and "binary" of Node.js do. */
export const encodeLatin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

// Where Windows-1252 differs from Latin-1: the characters of the bytes 0x80 to 0x9f.
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Encodes as Windows-1252; `undefined` for a text that does not fit. */
export function encodeWindows1252(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const special = code > 0x7f ? WINDOWS_1252.indexOf(text.charAt(index)) : -1;
    if (special < 0 && code > 0xff) return undefined;
    bytes[index] = special < 0 ? code : 0x80 + special;
  }
  return bytes;
}

/** Decodes each byte as one character. */
export function decodeLatin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return pieces.join("");
}

export const decodeWindows1252 = (bytes: Uint8Array): string =>
  decodeLatin1(bytes).replace(/[\x80-\x9f]/g, (character) =>
    WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80),
  );
