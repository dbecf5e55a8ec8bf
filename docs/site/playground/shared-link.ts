/** Chat and mail programs cut longer links anyway. */
const MAX_FRAGMENT = 30_000;
const MAX_TEXT_BYTES = 300_000;
const NAME = "reply=";

/** Packs a text into a URL fragment. Returns `undefined` if it is too long for a link. */
export async function packFragment(text: string): Promise<string | undefined> {
  const packed = await collect(new CompressionStream("deflate-raw"), encode(text), Infinity);
  if (!packed) return undefined;
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  const base64 = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return base64.length > MAX_FRAGMENT ? undefined : `#${NAME}${base64}`;
}

/** Whether a URL fragment contains a shared reply. */
export const isSharedReply = (fragment: string): boolean => fragment.startsWith(`#${NAME}`);

/** Unpacks the text in a URL fragment. Returns `undefined` if it is damaged or too long. */
export async function unpackFragment(fragment: string): Promise<string | undefined> {
  const base64 = fragment.slice(NAME.length + 1);
  if (base64.length > MAX_FRAGMENT) return undefined;
  try {
    const binary = atob(base64.replaceAll("-", "+").replaceAll("_", "/"));
    const packed = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const bytes = await collect(new DecompressionStream("deflate-raw"), packed, MAX_TEXT_BYTES);
    return bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Sends bytes through a stream. Returns `undefined` once the output exceeds the limit. */
async function collect(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array | undefined> {
  const through = new Blob([bytes]).stream().pipeThrough(stream);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = through.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
}
