import { UsageError } from "../core/usage-error.ts";
import { CURES } from "./cures.ts";

/**
 * A mistake that keeps a signature from matching: a closed union of stable words.
 *
 * The word says what happened to the part named first: `body-minified` is a body that had white
 * space when it was signed, and has none here.
 *
 * @example
 * ```ts
 * import type { MismatchCode } from "teams-outgoing-webhook/diagnose";
 *
 * const isAboutKey = (code: MismatchCode) => code.startsWith("key-");
 * console.log(isAboutKey("key-used-as-text")); // true
 * ```
 */
export type MismatchCode =
  | "authorization-name-included"
  | "authorization-quoted"
  | "authorization-repeated"
  | "authorization-scheme"
  | "authorization-white-space"
  | "body-base64"
  | "body-base64-decoded"
  | "body-bom-added"
  | "body-bom-lost"
  | "body-characters-lost"
  | "body-chunked"
  | "body-compressed"
  | "body-decompressed"
  | "body-double-encoded"
  | "body-double-encoding-lost"
  | "body-escapes-changed"
  | "body-final-newline-added"
  | "body-final-newline-lost"
  | "body-headers-included"
  | "body-keys-sorted"
  | "body-latin1"
  | "body-line-ends"
  | "body-minified"
  | "body-object-text"
  | "body-pretty-printed"
  | "body-reserialized"
  | "body-spaces-added"
  | "body-spaces-trimmed"
  | "body-truncated"
  | "body-unicode-normalized"
  | "body-utf16"
  | "digest-base64url"
  | "digest-case-folded"
  | "digest-cut"
  | "digest-hex"
  | "digest-hex-in-base64"
  | "digest-key-and-body-swapped"
  | "digest-percent-encoded"
  | "digest-plus-as-space"
  | "digest-sha1"
  | "digest-sha384"
  | "digest-sha512"
  | "digest-without-key"
  | "digest-without-padding"
  | "key-base64url"
  | "key-decoded-to-text"
  | "key-empty"
  | "key-encoded-twice"
  | "key-hex"
  | "key-malformed"
  | "key-name-included"
  | "key-of-another-webhook"
  | "key-padding"
  | "key-percent-encoded"
  | "key-plus-as-space"
  | "key-quoted"
  | "key-used-as-text"
  | "key-white-space"
  | "signed-body-empty"
  | "signed-body-truncated";

/**
 * Says what happened and what cures it, for every code that a finding can have.
 *
 * @param code - The `code` of a finding.
 * @returns One to three sentences in English. They quote nothing from the request or the token.
 * @throws {@link UsageError} `ERR_REASON_UNKNOWN` for any other word.
 *
 * @example
 * ```ts
 * import { describeMismatch } from "teams-outgoing-webhook/diagnose";
 *
 * console.log(describeMismatch("key-hex"));
 * // The token is in hexadecimal digits. Use it as Teams showed it: 44 characters of base64.
 * ```
 */
export function describeMismatch(code: MismatchCode): string {
  if (Object.hasOwn(CURES, code)) return CURES[code];
  throw new UsageError(
    "ERR_REASON_UNKNOWN",
    "This is not the code of a mismatch. Pass the code of a finding of diagnoseMismatch.",
  );
}
