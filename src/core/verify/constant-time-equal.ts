import { isBytes } from "../raw-body.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Compares two byte strings without stopping at the first difference, so that the time it takes
 * does not tell a forger how many bytes were right.
 *
 * Different lengths return at once: the length of a signature is no secret. The time is as constant as
 * JavaScript allows; an engine gives no guarantee.
 *
 * @param left - The bytes received. Any length.
 * @param right - The bytes expected. Any length.
 * @returns `true` when both hold the same bytes; two empty ones are equal.
 * @throws {@link UsageError} `ERR_BYTES_INVALID` unless both are a `Uint8Array`: comparing
 * other values by index would find no difference.
 *
 * @example
 * ```ts
 * import { constantTimeEqual } from "teams-outgoing-webhook";
 *
 * console.log(constantTimeEqual(Uint8Array.of(1, 2), Uint8Array.of(1, 2))); // true
 * console.log(constantTimeEqual(Uint8Array.of(1, 2), Uint8Array.of(1, 3))); // false
 * ```
 */
export function constantTimeEqual(left: Uint8Array, right: Uint8Array): boolean {
  if (!isBytes(left) || !isBytes(right)) {
    throw new UsageError(
      "ERR_BYTES_INVALID",
      "constantTimeEqual compares only Uint8Arrays. Wrap an ArrayBuffer: new Uint8Array(buffer).",
    );
  }
  if (left.length !== right.length) return false;

  let difference = 0;
  for (let index = 0; index < left.length; index++) {
    difference |= (left[index] as number) ^ (right[index] as number);
  }
  return difference === 0;
}

/**
 * Compares two canonical base64 texts in the same way. Each such text encodes exactly one byte string,
 * so equal texts prove equal bytes without decoding them.
 */
export function constantTimeEqualText(left: string, right: string): boolean {
  if (left.length !== right.length) return false;

  let difference = 0;
  for (let index = 0; index < left.length; index++) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  }
  return difference === 0;
}
