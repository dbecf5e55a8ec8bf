import { isBase64Of32Bytes } from "../core/verify/base64.ts";
import { decodeLeniently, encodeBase64, encodeHex } from "./base64-text.ts";
import { type Hash, hmacUnder, hmacUnderBody, plainHash } from "./keyed-hash.ts";
import type { MismatchCode } from "./mismatch.ts";
import { encodeUtf16 } from "./text-encoding.ts";
import { type MendedText, mendToken } from "./token-mendings.ts";

/** What a token, used with some mistakes, makes of a body. */
export interface KeyReading {
  readonly causes: readonly MismatchCode[];
  readonly hash: Hash;
  /** Whether people do it often enough to try it together with a mistake of the body. */
  readonly common: boolean;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const NOTHING = new Uint8Array();

/** Every key that a token can be taken for, the right one first where the token is well written. */
export function keyReadings(token: string): KeyReading[] {
  const seen = new Set<string>();
  const readings: KeyReading[] = [];
  const add = (key: Uint8Array, ...causes: MismatchCode[]) => {
    const id = encodeBase64(key);
    if (seen.has(id) || causes.length > 2) return;
    seen.add(id);
    const common = causes[0] !== "key-decoded-to-text" && causes.length < 2;
    readings.push({ causes, hash: hmacUnder(key), common });
  };

  const mended = [...mendToken(token)];
  for (const { text, causes } of mended) {
    if (isBase64Of32Bytes(text)) add(decodeLeniently(text), ...causes);
  }
  for (const [key, ...causes] of asText(token, mended)) add(key, ...causes);
  for (const { text, causes } of mended) {
    if (!isBase64Of32Bytes(text)) continue;
    for (const key of decodedToText(decodeLeniently(text)))
      add(key, "key-decoded-to-text", ...causes);
  }
  add(NOTHING, "key-empty");
  add(decodeLeniently(token), "key-malformed");
  return [...readings, ...otherHashes(token, mended)];
}

function* asText(
  token: string,
  mended: readonly MendedText[],
): Generator<[Uint8Array, ...MismatchCode[]]> {
  const [{ text }] = mended as [MendedText];
  // An empty key has a name of its own.
  if (text === "") return;
  for (const { text, causes } of mended) yield [utf8(text), "key-used-as-text", ...causes];
  for (const spaced of [
    token,
    `${text}\n`,
    `${text}\r\n`,
    ` ${text}`,
    `${text} `,
    `\ufeff${text}`,
  ]) {
    yield [utf8(spaced), "key-used-as-text", "key-white-space"];
  }
  for (const quoted of [`"${text}"`, `'${text}'`]) {
    yield [utf8(quoted), "key-used-as-text", "key-quoted"];
  }
  yield [utf8(text.replace(/=+$/, "")), "key-used-as-text", "key-padding"];
  yield [encodeUtf16(text, "little"), "key-used-as-text"];
}

function decodedToText(key: Uint8Array): Uint8Array[] {
  const digits = encodeHex(key);
  return [
    utf8(String.fromCharCode(...key)),
    utf8(new TextDecoder().decode(key)),
    utf8(digits),
    utf8(digits.toUpperCase()),
  ];
}

function otherHashes(token: string, mended: readonly MendedText[]): KeyReading[] {
  const without = (hash: Hash): KeyReading => ({
    causes: ["digest-without-key"],
    hash,
    common: false,
  });
  const readings = [without(plainHash(NOTHING, NOTHING))];
  const decoded = mended.find(({ text }) => isBase64Of32Bytes(text));
  for (const bytes of [utf8(token.trim()), ...(decoded ? [decodeLeniently(decoded.text)] : [])]) {
    const hash = hmacUnderBody(new Uint8Array(bytes));
    readings.push(without(plainHash(bytes, NOTHING)), without(plainHash(NOTHING, bytes)), {
      causes: ["digest-key-and-body-swapped"],
      hash,
      common: false,
    });
  }
  return readings;
}
