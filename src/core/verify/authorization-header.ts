import { accepted, type Result, rejected } from "../result.ts";
import { BASE64_OF_32_BYTES } from "./base64.ts";

/**
 * Why an `Authorization` header holds no signature to compare.
 *
 * @example
 * ```ts
 * import { type AuthorizationProblem, rejectionStatus } from "teams-outgoing-webhook";
 *
 * const problem: AuthorizationProblem = "authorization-not-hmac";
 * console.log(rejectionStatus(problem)); // 401
 * ```
 */
export type AuthorizationProblem =
  | "authorization-missing"
  | "authorization-not-hmac"
  | "authorization-malformed";

/**
 * What frameworks hand over as the value of a header: a text, a list, or nothing.
 *
 * @example
 * ```ts
 * import type { HeaderValue } from "teams-outgoing-webhook";
 *
 * const fromFetch: HeaderValue = new Headers().get("authorization");
 * console.log(fromFetch); // null
 * ```
 */
export type HeaderValue = string | readonly string[] | null | undefined;

// RFC 9110 §11.1: the name of a scheme is compared without case.
const SIGNED = /* @__PURE__ */ new RegExp(`^[Hh][Mm][Aa][Cc] +${BASE64_OF_32_BYTES}$`);

const valuesOf = (header: HeaderValue): readonly string[] =>
  typeof header === "string" ? [header] : (header ?? []);

/** Tells whether a header has the form in which servers hand one over. */
export function isHeaderValue(header: unknown): header is HeaderValue {
  const values = valuesOf(header as HeaderValue);
  return Array.isArray(values) && values.every((value) => typeof value === "string");
}

/** Reads the signature, 44 characters of canonical base64, out of `HMAC <base64>`. */
export function parseAuthorization(header: HeaderValue): Result<string, AuthorizationProblem> {
  const values = valuesOf(header);
  // Two values leave open which one the sender meant, and a proxy may have chosen the other.
  if (values.length > 1) return rejected("authorization-malformed");

  const value = values[0] ?? "";
  if (SIGNED.test(value)) return accepted(value.slice(-44));
  if (!/^[^ ]/.test(value)) return rejected("authorization-missing");
  return rejected(/^hmac( |$)/i.test(value) ? "authorization-malformed" : "authorization-not-hmac");
}

/** Writes the header that {@link parseAuthorization} reads. */
export const formatAuthorization = (hmac: string): string => `HMAC ${hmac}`;
