import type { HeaderValue } from "../core/verify/authorization-header.ts";
import { digestReadings } from "./digest-readings.ts";
import type { Algorithm } from "./keyed-hash.ts";
import type { MismatchCode } from "./mismatch.ts";

/** What a header would say if it was written with some mistakes, or with none. */
export interface HeaderReading {
  readonly causes: readonly MismatchCode[];
  readonly algorithm: Algorithm;
  /** The signature in canonical base64, but for `spell`. */
  readonly signature: string;
  /** Makes of the right base64 what the mistakes would have made of it. */
  readonly spell: (base64: string) => string;
}

/** A signature, and what was wrong around it. */
interface Unwrapped {
  readonly text: string;
  readonly causes: readonly MismatchCode[];
}

// No genuine header is longer; what is longer is not taken apart.
const LONGEST = 1000;

/** Reads a header in every way in which it can be meant, the plainest first. */
export function headerReadings(header: HeaderValue): HeaderReading[] {
  const values = typeof header === "string" ? [header] : (header ?? []);
  const repeated: MismatchCode[] = values.length > 1 ? ["authorization-repeated"] : [];
  const readings = values
    .filter((value) => value.length <= LONGEST)
    .flatMap((value) => unwrapAll(value, repeated))
    .flatMap(({ text, causes }) =>
      digestReadings(text).map((reading) => ({
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
  const all = parts.length > 1 ? parts.map((part) => unwrap(part, ["authorization-repeated"])) : [];
  return [...unwrap(value, causes), ...all.flat()];
}

function unwrap(value: string, causes: readonly MismatchCode[]): Unwrapped[] {
  const exact = /^HMAC +(.*)$/is.exec(value)?.[1];
  // What one decoding of a form makes of "HMAC +…".
  const spaced = /^HMAC (.*)$/is.exec(value)?.[1];
  const found: Unwrapped[] = [exact, spaced].flatMap((text) => (text ? [{ text, causes }] : []));

  const named = value.replace(/^\s*"?authorization"?\s*[:=]\s*/i, "");
  if (named !== value) found.push(...unwrap(named, ["authorization-name-included", ...causes]));
  const bare = value.replace(/["'`“”‘’\\]/g, "");
  if (bare !== value) found.push(...unwrap(bare, ["authorization-quoted", ...causes]));
  const trimmed = value.trim().replace(/^(HMAC)\s+/i, "$1 ");
  if (trimmed !== value) found.push(...unwrap(trimmed, ["authorization-white-space", ...causes]));

  const wrong: readonly MismatchCode[] = ["authorization-scheme", ...causes];
  found.push({ text: value, causes: wrong });
  const other = /^[A-Za-z][\w-]*[ :=,]+(.+)$/s.exec(value)?.[1];
  if (other) found.push({ text: other, causes: wrong });
  const glued = /^HMAC(?:-?SHA-?256)?[ :=,]*(.+)$/is.exec(value)?.[1];
  if (glued) found.push({ text: glued, causes: wrong });
  return found;
}
