/**
 * The headers that matter in every capture of a request, with names in small letters.
 *
 * @example
 * ```ts
 * import { documentedSample, type SignedHeaders } from "teams-outgoing-webhook/testing";
 *
 * const headers: SignedHeaders = documentedSample.headers;
 * console.log(headers["content-type"]); // application/json; charset=utf-8
 * ```
 */
export interface SignedHeaders {
  /** What Teams wants back. */
  readonly accept: string;
  /** The signature: `HMAC ` and 44 characters of base64. */
  readonly authorization: string;
  /** What the body is. */
  readonly "content-type": string;
  /** No other header, in a form that every client takes. */
  readonly [name: string]: string;
}

/** Puts the headers around a signature. */
export const headersOf = (authorization: string): SignedHeaders => ({
  accept: "application/json",
  authorization,
  "content-type": "application/json; charset=utf-8",
});
