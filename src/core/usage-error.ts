import type { Finding } from "./finding.ts";

/**
 * What the calling code did wrong. Codes are stable across releases, messages are not.
 *
 * | code | mistake |
 * | --- | --- |
 * | `ERR_TOKEN_MISSING` | no security token was given: `undefined`, an empty list, a record without entries |
 * | `ERR_TOKEN_MALFORMED` | a security token is empty, or not canonical base64 of 32 bytes |
 * | `ERR_TOKENS_NOT_PREPARED` | a promise, or tokens that another copy of the package prepared |
 * | `ERR_REQUEST_INVALID` | the request is not `{ body, authorization }` |
 * | `ERR_BODY_ALREADY_PARSED` | the body is an object: a JSON middleware has parsed the bytes that were signed |
 * | `ERR_BODY_ALREADY_READ` | something read the body first and did not keep its raw bytes |
 * | `ERR_BODY_INVALID` | the body is missing, or is neither a string nor bytes |
 * | `ERR_ARGUMENT_INVALID` | a text or an activity is missing, is a promise or has the wrong type |
 * | `ERR_BYTES_INVALID` | a value to compare is not a `Uint8Array` |
 * | `ERR_OPTION_INVALID` | an option is unknown, has the wrong type or is out of range |
 * | `ERR_REASON_UNKNOWN` | a value that is not a {@link RejectionReason} |
 * | `ERR_REPLY_INVALID` | Teams cannot show the reply |
 * | `ERR_TIMEOUT` | your code was not ready before the deadline, which Teams sets |
 * | `ERR_URL_INVALID` | an address that a link or a picture may not have |
 * | `ERR_WEB_CRYPTO_MISSING` | this runtime has no Web Crypto, for example a page that is not served over https |
 */
export type UsageErrorCode =
  | "ERR_TOKEN_MISSING"
  | "ERR_TOKEN_MALFORMED"
  | "ERR_TOKENS_NOT_PREPARED"
  | "ERR_REQUEST_INVALID"
  | "ERR_BODY_ALREADY_PARSED"
  | "ERR_BODY_ALREADY_READ"
  | "ERR_BODY_INVALID"
  | "ERR_ARGUMENT_INVALID"
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
 * A sender cannot cause it: what a sender can cause is returned as a {@link RejectionReason}. The
 * message says the cause and the fix, and never quotes a token, a header or a body.
 *
 * `instanceof` also works across copies of the package, for example when you import it and a library
 * of yours requires it.
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
  /** Always `"UsageError"`: logs show it even if a bundler renamed the class. */
  static override get name(): string {
    return "UsageError";
  }
  /** Always `"UsageError"`. */
  override readonly name = "UsageError";
  /** What went wrong, stable across releases: compare this, not the message. */
  declare readonly code: UsageErrorCode;
  /**
   * With `ERR_REPLY_INVALID`, everything that is wrong with the reply. It is not enumerable, so that a
   * log shows once what the message says already.
   */
  declare readonly findings?: readonly Finding[];

  /**
   * Makes the error. You need it only to test how your own code handles one.
   *
   * @param code - What went wrong.
   * @param message - The cause and the fix, without any secret.
   * @param findings - What is wrong with a reply.
   */
  constructor(code: UsageErrorCode, message: string, findings?: readonly Finding[]) {
    super(message);
    this.code = code;
    if (findings) Object.defineProperty(this, "findings", { value: findings });
  }

  /**
   * Lets `instanceof` accept the error of another copy of the package.
   *
   * @param value - Anything.
   * @returns Whether it is a `UsageError`; called on a subclass, whether it is an instance of that.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // Not `this === UsageError`: bundlers rename a class that refers to itself, and logs show that name.
    // biome-ignore lint/complexity/noThisInStatic: a class that extends this one inherits the method.
    if (Object.getPrototypeOf(this) !== TypeError) return super[Symbol.hasInstance](value);
    return value instanceof TypeError && value.name === "UsageError" && "code" in value;
  }
}
