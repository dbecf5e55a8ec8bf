import type { Body, Original } from "./body.ts";
import { joined } from "./framing.ts";

const FORMATS = ["gzip", "deflate", "deflate-raw"] as const;
type Format = (typeof FORMATS)[number];

// A few bytes can unpack to gigabytes.
const LARGEST = 16 << 20;

/** A body that is still compressed. */
export async function* compressed({ bytes }: Body): AsyncGenerator<Original> {
  for (const format of formats().filter((format) => looksLike(format, bytes))) {
    for (const inner of await pipe(bytes, new DecompressionStream(format))) {
      yield { code: "body-compressed", bytes: inner };
    }
  }
}

/** A body that was compressed when it was signed. */
export async function* decompressed({ bytes }: Body): AsyncGenerator<Original> {
  for (const format of formats()) {
    for (const outer of await pipe(bytes, new CompressionStream(format))) {
      yield { code: "body-decompressed", bytes: outer };
      if (format === "gzip") yield* ofOtherSystems(outer);
    }
  }
}

// Not every runtime has streams that compress.
const formats = (): readonly Format[] => (typeof CompressionStream === "undefined" ? [] : FORMATS);

function looksLike(format: Format, [first = 0, second = 0]: Uint8Array): boolean {
  if (format === "gzip") return first === 0x1f && second === 0x8b;
  if (format === "deflate") return (first & 15) === 8 && (first * 256 + second) % 31 === 0;
  // Anything may be; but not text that begins as JSON does, and not the other two.
  return first !== 0x7b && first !== 0x5b && first !== 0x22 && first !== 0x1f;
}

// The tenth byte names the system on which the compressor believes to be, and no more.
function* ofOtherSystems(gzip: Uint8Array<ArrayBuffer>): Generator<Original> {
  for (const system of [0, 3, 10, 19, 255]) {
    if (gzip[9] === system) continue;
    const bytes = gzip.slice();
    bytes[9] = system;
    yield { code: "body-decompressed", bytes };
  }
}

type Through = CompressionStream | DecompressionStream;

/** Sends bytes through a stream; nothing comes of what it cannot read, or what becomes too much. */
async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  { readable, writable }: Through,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const writer = writable.getWriter();
  // A failure shows on the readable side as well.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return [joined(chunks)];
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
