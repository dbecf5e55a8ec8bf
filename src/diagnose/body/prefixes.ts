import type { Body, Original } from "./body.ts";

// A cut may be anywhere; beyond the usual size of a message, only the likely places are tried.
const EVERYWHERE = 4096;
const ROUND = [256, 500, 512, 1000, 1024, 2000, 2048, 4000, 4096, 5000, 8000, 8192, 10_000, 16_384];
const ROUND_LARGE = [
  32_768, 65_535, 65_536, 100_000, 102_400, 131_072, 262_144, 524_288, 1_000_000, 1_048_576,
];

/** A signature of the beginning alone; the likely lengths first. */
export function* prefixes({ bytes, text }: Body): Generator<Original> {
  const lengths = new Set([...lengthsInCharacters(text), ...ROUND, ...ROUND_LARGE]);
  const least = Math.max(1, bytes.length - EVERYWHERE);
  for (let length = bytes.length - 1; length >= least; length--) lengths.add(length);
  for (const length of lengths) {
    if (length < bytes.length)
      yield { code: "signed-body-truncated", bytes: bytes.slice(0, length) };
  }
}

/** What a Content-Length is that counts UTF-16 units, or characters, instead of bytes. */
const lengthsInCharacters = (text: string | undefined): number[] =>
  text === undefined ? [] : [text.length, [...text].length];
