import { createHmac, timingSafeEqual } from "node:crypto";
import type { AnyRequest } from "./signed-requests.ts";

/** The signature as the documentation of Teams says it is made: HMAC-SHA256 under the decoded token. */
export const signatureOf = (bytes: Uint8Array, token: string): string =>
  createHmac("sha256", Buffer.from(token, "base64")).update(bytes).digest("base64");

/**
 * The verdict on a request by other means than the package's: a header read character by character,
 * bytes decoded by the platform and accepted only if it writes them the same way again, and the
 * platform's own comparison.
 */
export function expectedVerdict({ bytes, authorization, tokens }: AnyRequest): object {
  const claimed = claimOf(authorization);
  if (typeof claimed === "string") return { ok: false, reason: claimed };
  if (bytes.byteLength === 0) return { ok: false, reason: "body-empty" };
  const key = tokens.findIndex((token) =>
    timingSafeEqual(Buffer.from(signatureOf(bytes, token), "base64"), claimed),
  );
  return key < 0
    ? { ok: false, reason: "signature-mismatch" }
    : { ok: true, tokenName: String(key) };
}

function claimOf(authorization: AnyRequest["authorization"]): Buffer | string {
  const values = [authorization ?? []].flat();
  if (values.length > 1) return "authorization-malformed";
  const [header = ""] = values;
  if (header === "" || header[0] === " ") return "authorization-missing";
  const [scheme, ...words] = header.split(" ");
  if (scheme?.toUpperCase() !== "HMAC") return "authorization-not-hmac";
  while (words[0] === "") words.shift();
  const value = words.join(" ");
  const bytes = Buffer.from(value, "base64");
  const isCanonical = bytes.length === 32 && bytes.toString("base64") === value;
  return isCanonical ? bytes : "authorization-malformed";
}
