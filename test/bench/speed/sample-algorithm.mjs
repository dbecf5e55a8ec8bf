import { createHmac } from "node:crypto";

/**
 * Makes the check that Microsoft's sample of an outgoing webhook makes, written anew: a key that is a
 * Buffer in every call, a digest in base64, and `===`.
 */
export function sampleAlgorithm(token) {
  const key = Buffer.from(token, "base64");
  return (body, authorization) =>
    authorization === `HMAC ${createHmac("sha256", key).update(body).digest("base64")}`;
}
