import type { ContractCase } from "./edge.ts";
import type { Sample } from "./sample.ts";
import { refused, verdict } from "./steps.ts";

/** Headers that a stranger can send. */
export function headerCases(sample: Sample): ContractCase[] {
  const { authorization } = sample;
  const signature = authorization.slice("HMAC ".length);
  const missing: [string, unknown][] = [
    ["no header", undefined],
    ["a null header", null],
    ["an empty header", ""],
    ["an empty list of headers", []],
    ["a header of spaces", "  "],
    ["a signature behind a space alone", ` ${signature}`],
  ];
  const notHmac: [string, unknown][] = [
    ["a Bearer token", `Bearer ${signature}`],
    ["a bare signature", signature],
    ["a longer scheme", `HMAC-SHA256 ${signature}`],
    ["a scheme without space", `HMAC${signature}`],
    ["a scheme before a tab", `HMAC\t${signature}`],
    ["HMAC as a word of another scheme", `Bearer hmac ${signature}`],
  ];
  const malformed: [string, unknown][] = [
    ["two headers", [authorization, authorization]],
    ["two headers of which one is of another scheme", ["Bearer x", authorization]],
    ["two headers in one", `${authorization}, ${authorization}`],
    ["the scheme alone", "HMAC"],
    ["hexadecimal", `HMAC ${"0f".repeat(32)}`],
    ["the URL-safe alphabet", authorization.replaceAll("+", "-")],
    ["a signature without padding", authorization.slice(0, -1)],
    ["a signature with spare bits set", authorization.replace("1U=", "1V=")],
    ["31 bytes", `HMAC ${btoa("k".repeat(31))}`],
    ["33 bytes", `HMAC ${btoa("k".repeat(33))}`],
    ["non-ASCII of the right length", `HMAC ${"é".repeat(43)}=`],
    ["a space behind", `${authorization} `],
    ["a line end behind", `${authorization}\n`],
    ["a megabyte", `HMAC ${"A".repeat(1 << 20)}`],
  ];
  const caseFor =
    (reason: string) =>
    ([name, value]: [string, unknown]) => ({
      name: `refuses ${name}`,
      run: verdict(sample, { authorization: value }),
      expected: refused(reason),
    });
  return [
    ...missing.map(caseFor("authorization-missing")),
    ...notHmac.map(caseFor("authorization-not-hmac")),
    ...malformed.map(caseFor("authorization-malformed")),
    caseFor("signature-mismatch")(["a signature of zeros", `HMAC ${"A".repeat(43)}=`]),
  ];
}
