import type { Body, RepairedBody } from "./body.ts";
import { joinChunks } from "./framing.ts";

const FORMATS = ["gzip", "deflate", "deflate-raw"] as const;
type Format = (typeof FORMATS)[number];

// A few bytes can unpack to gigabytes.
const LARGEST = 16 << 20;

/** A body that is still compressed. */
export async function* compressed({ bytes }: Body): AsyncGenerator<RepairedBody> {
  const format = hasStreams() ? guessFormat(bytes) : undefined;
  if (!format) return;
  const inner = await pipeThrough(bytes, new DecompressionStream(format));
  if (inner) yield { code: "body-compressed", bytes: inner };
}

/** A body that was signed in its compressed form. */
export async function* decompressed({ bytes }: Body): AsyncGenerator<RepairedBody> {
  if (!hasStreams()) return;
  for (const format of FORMATS) {
    const outer = await pipeThrough(bytes, new CompressionStream(format));
    if (!outer) continue;
    yield { code: "body-decompressed", bytes: outer };
    if (format === "gzip") yield* fromOtherSystems(outer);
  }
}

// Some runtimes have no compression streams.
const hasStreams = (): boolean => typeof CompressionStream !== "undefined";

/** Tells the format from the signatures of gzip and zlib; raw deflate has none. */
function guessFormat([first = 0, second = 0]: Uint8Array): Format | undefined {
  if (first === 0x1f && second === 0x8b) return "gzip";
  if ((first & 15) === 8 && (first * 256 + second) % 31 === 0) return "deflate";
  // JSON is not compressed.
  return '{["'.includes(String.fromCharCode(first)) ? undefined : "deflate-raw";
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

/** Sends bytes through a stream; `undefined` where they are invalid or become too large. */
async function pipeThrough(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: Through,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
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
      if (done) return joinChunks(chunks);
      chunks.push(value);
      length += value.length;
      if (length > LARGEST) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}
