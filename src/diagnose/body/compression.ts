import type { Body, RepairedBody } from "./body.ts";
import { joinChunks } from "./framing.ts";

const FORMATS = ["gzip", "deflate", "deflate-raw"] as const;
type Format = (typeof FORMATS)[number];

// A few bytes can unpack to gigabytes.
const LARGEST = 16 << 20;

/** A body that is still compressed. */
export async function* compressed({ bytes }: Body): AsyncGenerator<RepairedBody> {
  for (const format of supportedFormats().filter((format) => looksLike(format, bytes))) {
    for (const inner of await pipeThrough(bytes, new DecompressionStream(format))) {
      yield { code: "body-compressed", bytes: inner };
    }
  }
}

/** A body that was signed in its compressed form. */
export async function* decompressed({ bytes }: Body): AsyncGenerator<RepairedBody> {
  for (const format of supportedFormats()) {
    for (const outer of await pipeThrough(bytes, new CompressionStream(format))) {
      yield { code: "body-decompressed", bytes: outer };
      if (format === "gzip") yield* fromOtherSystems(outer);
    }
  }
}

// Some runtimes have no compression streams.
const supportedFormats = (): readonly Format[] =>
  typeof CompressionStream === "undefined" ? [] : FORMATS;

function looksLike(format: Format, [first = 0, second = 0]: Uint8Array): boolean {
  if (format === "gzip") return first === 0x1f && second === 0x8b;
  if (format === "deflate") return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
  // It has no signature, so anything may be one, except for JSON and gzip.
  return first !== 0x7b && first !== 0x5b && first !== 0x22 && first !== 0x1f;
}

// The tenth byte names the operating system of the compressor.
function* fromOtherSystems(gzip: Uint8Array<ArrayBuffer>): Generator<RepairedBody> {
  for (const system of [0, 3, 10, 19, 255]) {
    if (gzip[9] === system) continue;
    const bytes = gzip.slice();
    bytes[9] = system;
    yield { code: "body-decompressed", bytes };
  }
}

type Through = CompressionStream | DecompressionStream;

/** Sends bytes through a stream; returns nothing where they are invalid or become too large. */
async function pipeThrough(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: Through,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const writer = writable.getWriter();
  // The readable side reports the failure as well.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return [joinChunks(chunks)];
      chunks.push(value);
      length += value.length;
      if (length > LARGEST) {
        await reader.cancel();
        return [];
      }
    }
  } catch {
    return [];
  }
}
