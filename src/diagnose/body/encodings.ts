import {
  decodeLatin1,
  decodeLeniently,
  decodeUtf16,
  decodeWindows1252,
  encodeBase64,
  encodeLatin1,
  encodeUtf16,
  encodeWindows1252,
} from "../text-encoding.ts";
import { type Body, type RepairedBody, repairedText } from "./body.ts";
import { tryParse } from "./json-tokens.ts";
import { escapeUnit } from "./reserialized.ts";

/** A body inside a JSON string, or a body that is such a string. */
export function* doubleEncoded({ text }: Body): Generator<RepairedBody> {
  if (text === undefined) return;
  const inner = text.trimStart().startsWith('"') ? tryParse(text) : undefined;
  if (typeof inner === "string") yield repairedText("body-double-encoded", inner);
  const string = JSON.stringify(text);
  for (const written of new Set([string, string.replace(/[\u007f-\uffff]/g, escapeUnit)])) {
    yield repairedText("body-double-encoding-lost", written);
  }
}

/** The base64 in which API gateways pass on a body. */
export function* base64({ bytes, text }: Body): Generator<RepairedBody> {
  if (text !== undefined && /^[\w+/\r\n-]+={0,2}$/.test(text.trim())) {
    const inner = decodeLeniently(text);
    // A single letter holds no byte.
    if (inner.length > 0) yield { code: "body-base64", bytes: inner };
  }
  yield repairedText("body-base64-decoded", encodeBase64(bytes));
}

/** Text that was decoded or encoded as Latin-1. */
export function* latin1({ bytes, text }: Body): Generator<RepairedBody> {
  if (text === undefined) {
    yield repairedText("body-latin1", decodeWindows1252(bytes));
    yield repairedText("body-latin1", decodeLatin1(bytes));
    return;
  }
  // ASCII is the same in all of these encodings.
  if (text.length === bytes.length) return;
  const narrow = encodeWindows1252(text);
  if (narrow) yield { code: "body-latin1", bytes: narrow };
  yield { code: "body-latin1", bytes: encodeLatin1(text) };
  yield repairedText("body-latin1", decodeWindows1252(bytes));
  yield repairedText("body-latin1", decodeLatin1(bytes));
}

/** Text in UTF-16, in either byte order, with and without a byte order mark. */
export function* utf16({ bytes, text }: Body): Generator<RepairedBody> {
  for (const order of ["little", "big"] as const) {
    if (bytes.length % 2 === 0 && bytes.includes(0)) {
      const decoded = decodeUtf16(bytes, order).replace(/^\ufeff/, "");
      yield repairedText("body-utf16", decoded);
    }
    if (text === undefined) continue;
    yield { code: "body-utf16", bytes: encodeUtf16(text, order) };
    yield { code: "body-utf16", bytes: encodeUtf16(`\ufeff${text}`, order) };
  }
}

/** The same characters in another normal form. */
export function* normalForm({ text }: Body): Generator<RepairedBody> {
  // Real text has at most 30 marks in a row (UAX #15, stream-safe); sorting a million takes minutes.
  if (text === undefined || /\p{M}{31}/u.test(text)) return;
  for (const form of ["NFC", "NFD"]) {
    const normal: string = text.normalize(form);
    if (normal !== text) yield repairedText("body-unicode-normalized", normal);
  }
}
