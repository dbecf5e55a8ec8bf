/** What a value is, by its own word. */
export const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/**
 * Tells bytes from all else. Not by `instanceof`: under vm contexts and some test runners, bytes come
 * from another realm.
 */
export const isBytes = (value: unknown): value is Uint8Array =>
  ArrayBuffer.isView(value) && tagOf(value) === "Uint8Array";

/** Tells an ArrayBuffer, of whatever realm, from what only says that it is one. */
export function isArrayBuffer(value: unknown): value is ArrayBuffer {
  if (tagOf(value) !== "ArrayBuffer") return false;
  try {
    return new DataView(value as ArrayBuffer).byteLength >= 0;
  } catch {
    return false;
  }
}
