import type { HeaderValue } from "../core/verify/authorization-header.ts";
import type { Algorithm } from "./hasher.ts";
import type { MismatchCode } from "./mismatch.ts";
import { decodeHex, decodeLeniently, encodeBase64 } from "./text-encoding.ts";

/** One way to read a header, and the mistakes that this reading assumes. */
export interface HeaderReading {
  readonly causes: readonly MismatchCode[];
  readonly algorithm: Algorithm;
  /** The signature in canonical base64, compared with what `spell` returns. */
  readonly signature: string;
  /** Applies to the right base64 the mistakes that cannot be undone. */
  readonly spell: (base64: string) => string;
}

/** The text of a signature, and the mistakes around it. */
interface Unwrapped {
  readonly text: string;
  readonly causes: readonly MismatchCode[];
}

// No genuine header is longer, so longer ones are not read.
const LONGEST = 1000;

/** Reads a header in every plausible way, the plainest first. */
export function readAuthorization(header: HeaderValue): HeaderReading[] {
  const values = typeof header === "string" ? [header] : (header ?? []);
  const repeated: MismatchCode[] = values.length > 1 ? ["authorization-repeated"] : [];
  const readings = values
    .filter((value) => value.length <= LONGEST)
    .flatMap((value) => unwrapAll(value, repeated))
    .flatMap(({ text, causes }) =>
      readDigest(text).map((reading) => ({
        ...reading,
        causes: [...reading.causes, ...causes],
      })),
    )
    .sort((a, b) => a.causes.length - b.causes.length);
  const distinct = new Map<string, HeaderReading>();
  for (const reading of readings) {
    const id = `${reading.algorithm} ${reading.signature} ${reading.spell("A")}`;
    if (!distinct.has(id)) distinct.set(id, reading);
  }
  return [...distinct.values()];
}

function unwrapAll(value: string, causes: readonly MismatchCode[]): Unwrapped[] {
  const parts = value.split(", ");
  if (parts.length === 1) return unwrap(value, causes);
  const repeated = parts.flatMap((part) => unwrap(part, ["authorization-repeated"]));
  return [...unwrap(value, causes), ...repeated];
}

function unwrap(value: string, causes: readonly MismatchCode[]): Unwrapped[] {
  const exact = /^HMAC +(.*)/is.exec(value)?.[1];
  // Decoding a form turns "HMAC +…" into this.
  const spaced = /^HMAC (.*)/is.exec(value)?.[1];
  const found: Unwrapped[] = [exact, spaced].flatMap((text) => (text ? [{ text, causes }] : []));

  // The name may be anywhere, as in a command for curl: -H "Authorization: …".
  const named = value.replace(/^.*authorization[\s:="]+/is, "");
  if (named !== value) found.push(...unwrap(named, ["authorization-name-included", ...causes]));
  const bare = value.replace(/["'`“”‘’\\]/g, "");
  if (bare !== value) found.push(...unwrap(bare, ["authorization-quoted", ...causes]));
  const trimmed = value.trim().replace(/\s/g, " ");
  if (trimmed !== value) found.push(...unwrap(trimmed, ["authorization-white-space", ...causes]));

  const wrong: readonly MismatchCode[] = ["authorization-scheme", ...causes];
  const behindScheme = /^[\w-]+[ :=,]+(.*)/s.exec(value)?.[1];
  const glued = /^HMAC(.*)/is.exec(value)?.[1];
  for (const text of [value, behindScheme, glued]) {
    if (text) found.push({ text, causes: wrong });
  }
  return found;
}

/** The algorithms by the length of their digests in bytes, and the mistake of using each. */
const ALGORITHMS: ReadonlyMap<number, readonly [Algorithm, readonly MismatchCode[]]> = new Map([
  [20, ["SHA-1", ["digest-sha1"]]],
  [32, ["SHA-256", []]],
  [48, ["SHA-384", ["digest-sha384"]]],
  [64, ["SHA-512", ["digest-sha512"]]],
]);

const unchanged = (base64: string): string => base64;

/** Reads the text of a signature in every plausible way. */
function readDigest(text: string): HeaderReading[] {
  const found = decodeDigest(text);
  for (const [cause, mended] of repairDigest(text)) {
    if (mended === text) continue;
    for (const reading of decodeDigest(mended)) {
      found.push({ ...reading, causes: [cause, ...reading.causes] });
    }
  }
  return found;
}

function repairDigest(text: string): [MismatchCode, string][] {
  return [
    ["digest-plus-as-space", text.replaceAll(" ", "+")],
    [
      "digest-percent-encoded",
      text.replace(/%(2B|2F|3D)/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
    ],
    ["digest-without-padding", padBase64(text)],
    ["digest-base64url", padBase64(text.replaceAll("-", "+").replaceAll("_", "/"))],
  ];
}

const padBase64 = (text: string): string => text.padEnd(Math.ceil(text.length / 4) * 4, "=");

function decodeDigest(text: string): HeaderReading[] {
  if (isHex(text)) return toHeaderReading(decodeHex(text), ["digest-hex"]);
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return [];
  const bytes = decodeLeniently(text);
  const found: HeaderReading[] = [];
  if (encodeBase64(bytes) === text) found.push(...toHeaderReading(bytes, []));
  const inner = String.fromCharCode(...bytes);
  if (isHex(inner)) found.push(...toHeaderReading(decodeHex(inner), ["digest-hex-in-base64"]));
  found.push(...readFolded(text, bytes.length), ...readCut(text));
  return found;
}

const isHex = (text: string): boolean => /^(?:[0-9a-f]{2})+$/i.test(text);

function toHeaderReading(bytes: Uint8Array, causes: readonly MismatchCode[]): HeaderReading[] {
  const known = ALGORITHMS.get(bytes.length);
  if (!known) return [];
  const [algorithm, older] = known;
  const signature = encodeBase64(bytes);
  return [{ algorithm, causes: [...older, ...causes], signature, spell: unchanged }];
}

function readFolded(text: string, length: number): HeaderReading[] {
  const known = ALGORITHMS.get(length);
  if (!known) return [];
  const [algorithm, older] = known;
  const spell = (base64: string) => base64.toLowerCase();
  return [{ algorithm, causes: [...older, "digest-case-folded"], signature: spell(text), spell }];
}

// Twenty characters are 120 bits, which never match by chance.
function readCut(text: string): HeaderReading[] {
  if (text.length < 20 || text.length >= 43) return [];
  const spell = (base64: string) => base64.slice(0, text.length);
  return [{ algorithm: "SHA-256", causes: ["digest-cut"], signature: text, spell }];
}
