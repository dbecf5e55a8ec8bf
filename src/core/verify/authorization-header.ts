import { accepted, type Result, rejected } from "../result.ts";
import { BASE64_OF_32_BYTES } from "./base64.ts";

/**
 * Why an `Authorization` header holds no signature to compare.
 */
export type AuthorizationProblem =
  | "authorization-missing"
  | "authorization-not-hmac"
  | "authorization-malformed";

/**
 * The value of a header as frameworks pass it: a string, a list, or nothing.
 */
export type HeaderValue = string | readonly string[] | null | undefined;

// RFC 9110 §11.1: the name of a scheme is compared without case.
const SIGNED = /* @__PURE__ */ new RegExp(`^[Hh][Mm][Aa][Cc] +${BASE64_OF_32_BYTES}$`);

const listValues = (header: HeaderValue): readonly string[] =>
  typeof header === "string" ? [header] : (header ?? []);

/** Tells whether a value is a header as servers pass one. */
export function isHeaderValue(header: unknown): header is HeaderValue {
  const values = listValues(header as HeaderValue);
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}

/** Reads the signature, 44 characters of canonical base64, out of `HMAC <base64>`. */
export function parseAuthorization(header: HeaderValue): Result<string, AuthorizationProblem> {
  const values = listValues(header);
  // With two values, a proxy in front may have checked the other one.
  if (values.length > 1) return rejected("authorization-malformed");

  const value = values[0] ?? "";
  if (SIGNED.test(value)) return accepted(value.slice(-44));
  if (!/^[^ ]/.test(value)) return rejected("authorization-missing");
  return rejected(/^hmac( |$)/i.test(value) ? "authorization-malformed" : "authorization-not-hmac");
}

/** Writes the header that {@link parseAuthorization} reads. */
export const formatAuthorization = (hmac: string): string => `HMAC ${hmac}`;
