/** The headers that matter in every capture of a request, with lower-case names. */
export interface SignedHeaders {
  /** What Teams wants back. */
  readonly accept: string;
  /** The signature: `HMAC ` and 44 characters of base64. */
  readonly authorization: string;
  /** The format of the body. */
  readonly "content-type": string;
  /** No other header. This lets every client take the object. */
  readonly [name: string]: string;
}

/** Adds the other headers to a signature. */
export const completeHeaders = (authorization: string): SignedHeaders => ({
  accept: "application/json",
  authorization,
  "content-type": "application/json; charset=utf-8",
});
