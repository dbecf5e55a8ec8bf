import { isBase64Of32Bytes } from "../core/verify/base64.ts";
import type { Hash, Hasher } from "./hasher.ts";
import type { MismatchCode } from "./mismatch.ts";
import { decodeLeniently, encodeBase64, encodeHex, encodeUtf16 } from "./text-encoding.ts";
import { type RepairedToken, repairToken } from "./tokens.ts";

/** One way to use a token, and the mistakes that this way assumes. */
export interface KeyReading {
  readonly causes: readonly MismatchCode[];
  readonly hash: Hash;
  /** Whether it is a mistake that is common enough to try it together with one in the body. */
  readonly common: boolean;
}

const encodeText = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const NOTHING = new Uint8Array();

/** Lists every way to use a token as a key; with a well-formed token, the right one comes first. */
export function readKey(token: string, hasher: Hasher): KeyReading[] {
  const seen = new Set<string>();
  const readings: KeyReading[] = [];
  const add = (key: Uint8Array, ...causes: MismatchCode[]) => {
    const id = encodeBase64(key);
    if (seen.has(id) || causes.length > 2) return;
    seen.add(id);
    const common = causes.length === 1 && causes[0] !== "key-decoded-to-text";
    readings.push({ causes, hash: hasher.hmacUnder(key), common });
  };

  const repaired = [...repairToken(token)];
  for (const { text, causes } of repaired) {
    if (isBase64Of32Bytes(text)) add(decodeLeniently(text), ...causes);
  }
  for (const [key, ...causes] of readAsText(token, repaired)) add(key, ...causes);
  for (const { text, causes } of repaired) {
    if (!isBase64Of32Bytes(text)) continue;
    for (const key of decodeToText(decodeLeniently(text)))
      add(key, "key-decoded-to-text", ...causes);
  }
  add(NOTHING, "key-empty");
  add(decodeLeniently(token), "key-malformed");
  return [...readings, ...readOtherHashes(token, repaired, hasher)];
}

function* readAsText(
  token: string,
  mended: readonly RepairedToken[],
): Generator<[Uint8Array, ...MismatchCode[]]> {
  const [{ text }] = mended as [RepairedToken];
  // An empty key has a code of its own.
  if (text === "") return;
  for (const { text, causes } of mended) yield [encodeText(text), "key-used-as-text", ...causes];
  for (const spaced of [
    token,
    `${text}\n`,
    `${text}\r\n`,
    ` ${text}`,
    `${text} `,
    `\ufeff${text}`,
  ]) {
    yield [encodeText(spaced), "key-used-as-text", "key-white-space"];
  }
  for (const quoted of [`"${text}"`, `'${text}'`]) {
    yield [encodeText(quoted), "key-used-as-text", "key-quoted"];
  }
  yield [encodeText(text.replace(/=+$/, "")), "key-used-as-text", "key-padding"];
  yield [encodeUtf16(text, "little"), "key-used-as-text"];
}

function decodeToText(key: Uint8Array): Uint8Array[] {
  const digits = encodeHex(key);
  return [
    encodeText(String.fromCharCode(...key)),
    encodeText(new TextDecoder().decode(key)),
    encodeText(digits),
    encodeText(digits.toUpperCase()),
  ];
}

function readOtherHashes(
  token: string,
  mended: readonly RepairedToken[],
  hasher: Hasher,
): KeyReading[] {
  const without = (hash: Hash): KeyReading => ({
    causes: ["digest-without-key"],
    hash,
    common: false,
  });
  const readings = [without(plainHash(NOTHING, NOTHING, hasher))];
  const decoded = mended.find(({ text }) => isBase64Of32Bytes(text));
  const messages = [encodeText(token.trim())];
  if (decoded) messages.push(decodeLeniently(decoded.text));
  for (const bytes of messages) {
    const hash = hmacUnderBody(new Uint8Array(bytes), hasher);
    readings.push(
      without(plainHash(bytes, NOTHING, hasher)),
      without(plainHash(NOTHING, bytes, hasher)),
      {
        causes: ["digest-key-and-body-swapped"],
        hash,
        common: false,
      },
    );
  }
  return readings;
}

/** Computes the HMAC of a message with the body as the key. */
const hmacUnderBody =
  (message: Uint8Array<ArrayBuffer>, { hmacUnder }: Hasher): Hash =>
  (body, algorithm) =>
    hmacUnder(body)(message, algorithm);

/** Computes the hash of the body between two texts, without a key. */
const plainHash =
  (before: Uint8Array, behind: Uint8Array, { hash }: Hasher): Hash =>
  (body, algorithm) => {
    const message = new Uint8Array(before.length + body.length + behind.length);
    message.set(before);
    message.set(body, before.length);
    message.set(behind, before.length + body.length);
    return hash(message, algorithm);
  };
