import { decodeHex, decodeLeniently, encodeBase64 } from "./base64-text.ts";
import type { HeaderReading } from "./header-readings.ts";
import type { Algorithm } from "./keyed-hash.ts";
import type { MismatchCode } from "./mismatch.ts";

/** The algorithms by the number of bytes that they give, and the mistake of using them. */
const ALGORITHMS: ReadonlyMap<number, readonly [Algorithm, readonly MismatchCode[]]> = new Map([
  [20, ["SHA-1", ["digest-sha1"]]],
  [32, ["SHA-256", []]],
  [48, ["SHA-384", ["digest-sha384"]]],
  [64, ["SHA-512", ["digest-sha512"]]],
]);

const asItIs = (base64: string): string => base64;

/** Reads the text of a signature in every way in which it can be meant. */
export function digestReadings(text: string): HeaderReading[] {
  const found = encodingsOf(text);
  for (const [cause, mended] of mendings(text)) {
    if (mended === text) continue;
    for (const reading of encodingsOf(mended)) {
      found.push({ ...reading, causes: [cause, ...reading.causes] });
    }
  }
  return found;
}

function mendings(text: string): [MismatchCode, string][] {
  return [
    ["digest-plus-as-space", text.replaceAll(" ", "+")],
    [
      "digest-percent-encoded",
      text.replace(/%(2B|2F|3D)/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    ],
    ["digest-without-padding", padded(text)],
    ["digest-base64url", padded(text.replaceAll("-", "+").replaceAll("_", "/"))],
  ];
}

const padded = (text: string): string => text.padEnd(Math.ceil(text.length / 4) * 4, "=");

function encodingsOf(text: string): HeaderReading[] {
  if (/^[0-9a-f]+$/i.test(text) && text.length % 2 === 0) {
    return digestOf(decodeHex(text), ["digest-hex"]);
  }
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return [];
  const bytes = decodeLeniently(text);
  const found: HeaderReading[] = [];
  if (encodeBase64(bytes) === text) found.push(...digestOf(bytes, []));
  const inner = String.fromCharCode(...bytes);
  if (/^([0-9a-f]{2})+$/i.test(inner)) {
    found.push(...digestOf(decodeHex(inner), ["digest-hex-in-base64"]));
  }
  found.push(...foldedOf(text, bytes.length), ...cutOf(text));
  return found;
}

function digestOf(bytes: Uint8Array, causes: readonly MismatchCode[]): HeaderReading[] {
  const [algorithm, older] = ALGORITHMS.get(bytes.length) ?? [];
  if (!algorithm || !older) return [];
  const signature = encodeBase64(bytes);
  return [{ algorithm, causes: [...older, ...causes], signature, spell: asItIs }];
}

function foldedOf(text: string, length: number): HeaderReading[] {
  const [algorithm, older] = ALGORITHMS.get(length) ?? [];
  if (!algorithm || !older) return [];
  const spell = (base64: string) => base64.toLowerCase();
  return [{ algorithm, causes: [...older, "digest-case-folded"], signature: spell(text), spell }];
}

// Twenty characters are 120 bits, beyond any chance.
function cutOf(text: string): HeaderReading[] {
  if (text.length < 20 || text.length >= 43) return [];
  const spell = (base64: string) => base64.slice(0, text.length);
  return [{ algorithm: "SHA-256", causes: ["digest-cut"], signature: text, spell }];
}
