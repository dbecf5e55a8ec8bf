import { createHmac, timingSafeEqual } from "node:crypto";
import type { AnyRequest } from "./signed-requests.ts";

/** Computes the signature as Microsoft documents it: HMAC-SHA256 with the decoded token as the key. */
export const computeSignature = (bytes: Uint8Array, token: string): string =>
  createHmac("sha256", Buffer.from(token, "base64")).update(bytes).digest("base64");

/**
 * Judges a request independently of the package: it reads the header character by character, decodes
 * with the platform, accepts only what encodes back to the same text, and uses the platform's comparison.
 */
export function expectedVerdict({ bytes, authorization, tokens }: AnyRequest): object {
  const claimed = readClaim(authorization);
  if (typeof claimed === "string") return { ok: false, reason: claimed };
  if (bytes.byteLength === 0) return { ok: false, reason: "body-empty" };
  const key = tokens.findIndex((token) =>
    timingSafeEqual(Buffer.from(computeSignature(bytes, token), "base64"), claimed),
  );
  return key < 0
    ? { ok: false, reason: "signature-mismatch" }
    : { ok: true, tokenName: String(key) };
}

function readClaim(authorization: AnyRequest["authorization"]): Buffer | string {
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
