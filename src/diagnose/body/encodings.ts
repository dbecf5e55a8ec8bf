import { decodeLeniently, encodeBase64 } from "../base64-text.ts";
import {
  decodeLatin1,
  decodeUtf16,
  decodeWindows1252,
  encodeLatin1,
  encodeUtf16,
  encodeWindows1252,
} from "../text-encoding.ts";
import { type Body, type Original, original } from "./body.ts";
import { escapeUnit } from "./json-escapes.ts";

/** JSON that holds the body as a string, or a body that is such a string. */
export function* doubleEncoded({ text }: Body): Generator<Original> {
  if (text === undefined) return;
  const inner = /^\s*"/.test(text) ? parsed(text) : undefined;
  if (typeof inner === "string") yield original("body-double-encoded", inner);
  const string = JSON.stringify(text);
  yield original("body-double-encoding-lost", string);
  const ascii = string.replace(/[\u007f-\uffff]/g, escapeUnit);
  if (ascii !== string) yield original("body-double-encoding-lost", ascii);
}

/** The base64 that API gateways make of a body. */
export function* base64({ bytes, text = "" }: Body): Generator<Original> {
  const packed = text.trim();
  if (packed.length > 3 && /^[\w+/\r\n-]+={0,2}$/.test(packed)) {
    yield { code: "body-base64", bytes: decodeLeniently(packed) };
  }
  yield original("body-base64-decoded", encodeBase64(bytes));
}

/** Text that was taken for Latin-1, or written so. */
export function* latin1({ bytes, text }: Body): Generator<Original> {
  if (text === undefined) {
    yield original("body-latin1", decodeWindows1252(bytes));
    yield original("body-latin1", decodeLatin1(bytes));
    return;
  }
  // Plain ASCII is the same in all of them.
  if (text.length === bytes.length) return;
  const narrow = encodeWindows1252(text);
  if (narrow) yield { code: "body-latin1", bytes: narrow };
  yield { code: "body-latin1", bytes: encodeLatin1(text) };
  yield original("body-latin1", decodeWindows1252(bytes));
  yield original("body-latin1", decodeLatin1(bytes));
}

/** Text in UTF-16, of either order of bytes, with and without a mark. */
export function* utf16({ bytes, text }: Body): Generator<Original> {
  for (const order of ["little", "big"] as const) {
    if (bytes.length % 2 === 0 && bytes.includes(0)) {
      const decoded = decodeUtf16(bytes, order).replace(/^\ufeff/, "");
      yield original("body-utf16", decoded);
    }
    if (text === undefined) continue;
    yield { code: "body-utf16", bytes: encodeUtf16(text, order) };
    yield { code: "body-utf16", bytes: encodeUtf16(`\ufeff${text}`, order) };
  }
}

/** The same characters in another normal form. */
export function* normalForm({ text }: Body): Generator<Original> {
  // Text that is safe to stream (UAX #15) has at most 30 marks in a row; to sort a million takes minutes.
  if (text === undefined || /\p{M}{31}/u.test(text)) return;
  for (const form of ["NFC", "NFD"]) {
    const normal: string = text.normalize(form);
    if (normal !== text) yield original("body-unicode-normalized", normal);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
