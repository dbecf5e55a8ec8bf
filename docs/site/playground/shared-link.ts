/** Limits of what a link may hold; longer ones are cut by chats and mail programs anyway. */
const MAX_FRAGMENT = 30_000;
const MAX_TEXT_BYTES = 300_000;
const NAME = "reply=";

/** Writes a text into a fragment; `undefined` where it is too long for a link. */
export async function fragmentOf(text: string): Promise<string | undefined> {
  const packed = await collect(new CompressionStream("deflate-raw"), encode(text), Infinity);
  if (!packed) return undefined;
  const binary = Array.from(packed, (byte) => String.fromCharCode(byte)).join("");
  const base64 = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return base64.length > MAX_FRAGMENT ? undefined : `#${NAME}${base64}`;
}

/** Tells whether a fragment is meant to hold a text. */
export const holdsText = (fragment: string): boolean => fragment.startsWith(`#${NAME}`);

/** Reads the text in a fragment; `undefined` where it was cut, changed, or is too long. */
export async function textIn(fragment: string): Promise<string | undefined> {
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

/** Sends bytes through a stream, and stops reading where more come out than may. */
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
