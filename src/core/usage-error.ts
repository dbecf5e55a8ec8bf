import type { Finding } from "./finding.ts";

/**
 * What the calling code did wrong. Codes are stable across releases; messages are not.
 *
 * | code | mistake |
 * | --- | --- |
 * | `ERR_TOKEN_MISSING` | no security token was given: `undefined`, an empty list, a record without entries |
 * | `ERR_TOKEN_MALFORMED` | a security token is empty, or not canonical base64 of 32 bytes |
 * | `ERR_TOKENS_NOT_PREPARED` | a promise, or tokens prepared by the other entry point |
 * | `ERR_REQUEST_INVALID` | the request is not `{ body, authorization }` |
 * | `ERR_BODY_ALREADY_PARSED` | the body is an object: a JSON middleware has parsed the bytes that were signed |
 * | `ERR_BODY_ALREADY_READ` | something has read the stream of the body before, and kept no raw bytes |
 * | `ERR_BODY_INVALID` | the body is missing, or neither a string nor bytes |
 * | `ERR_BYTES_INVALID` | something else than a `Uint8Array` is to be compared |
 * | `ERR_OPTION_INVALID` | an option is unknown, has the wrong type or is out of range |
 * | `ERR_REASON_UNKNOWN` | a word that is not a {@link RejectionReason} |
 * | `ERR_REPLY_INVALID` | the reply is something that Teams cannot show |
 * | `ERR_TIMEOUT` | your code was not ready before Teams hangs up |
 * | `ERR_URL_INVALID` | an address that a link or picture may not have |
 * | `ERR_WEB_CRYPTO_MISSING` | this runtime has no Web Crypto, as on a page that is not served over https |
 *
 * @example
 * ```ts
 * import type { UsageErrorCode } from "teams-outgoing-webhook";
 *
 * const isAboutTokens = (code: UsageErrorCode) => code.startsWith("ERR_TOKEN");
 * console.log(isAboutTokens("ERR_TOKEN_MALFORMED")); // true
 * ```
 */
export type UsageErrorCode =
  | "ERR_TOKEN_MISSING"
  | "ERR_TOKEN_MALFORMED"
  | "ERR_TOKENS_NOT_PREPARED"
  | "ERR_REQUEST_INVALID"
  | "ERR_BODY_ALREADY_PARSED"
  | "ERR_BODY_ALREADY_READ"
  | "ERR_BODY_INVALID"
  | "ERR_BYTES_INVALID"
  | "ERR_OPTION_INVALID"
  | "ERR_REASON_UNKNOWN"
  | "ERR_REPLY_INVALID"
  | "ERR_TIMEOUT"
  | "ERR_URL_INVALID"
  | "ERR_WEB_CRYPTO_MISSING";

/**
 * Thrown when the calling code is wrong: an empty security token, a body that was already parsed.
 *
 * Nothing that a sender does can cause it; what a sender can cause is returned as a
 * {@link RejectionReason}. The message says the cure and never quotes a token, header or body.
 *
 * `instanceof` knows it across copies of the package, such as the one that a library of yours requires
 * beside the one that you import.
 *
 * @example
 * ```ts
 * import { prepareTokens, UsageError } from "teams-outgoing-webhook";
 *
 * try {
 *   prepareTokens("");
 * } catch (error) {
 *   console.log(error instanceof UsageError && error.code); // ERR_TOKEN_MALFORMED
 * }
 * ```
 */
export class UsageError extends TypeError {
  /** Always `"UsageError"`: logs show it, also where a tool has renamed the class. */
  static override get name(): string {
    return "UsageError";
  }
  /** Always `"UsageError"`. */
  override readonly name = "UsageError";
  /** What went wrong, stable across releases: compare this, not the message. */
  declare readonly code: UsageErrorCode;
  /** With `ERR_REPLY_INVALID`, everything that was found in the reply. */
  declare readonly findings?: readonly Finding[];

  /**
   * Makes the error; you would do so only to test how your own code treats it.
   *
   * @param code - What went wrong.
   * @param message - The cause and the cure, without any secret.
   * @param findings - What was found in a reply.
   */
  constructor(code: UsageErrorCode, message: string, findings?: readonly Finding[]) {
    super(message);
    this.code = code;
    if (findings) this.findings = findings;
  }

  /**
   * Tells `instanceof` that the error of another copy of the package is one too.
   *
   * @param value - Anything.
   * @returns Whether it is a `UsageError`, or for a class that extends it, an instance of that.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // By its parent, since bundlers rename a class that names itself, and logs would show that name.
    // biome-ignore lint/complexity/noThisInStatic: a class that extends this one inherits the method.
    if (Object.getPrototypeOf(this) !== TypeError) return super[Symbol.hasInstance](value);
    return value instanceof TypeError && value.name === "UsageError" && "code" in value;
  }
}
