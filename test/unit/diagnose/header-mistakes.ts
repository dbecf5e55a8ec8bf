import { emoji as body } from "./bodies.ts";
import type { Mistake } from "./mistakes.ts";
import { digest, key, signed } from "./signing.ts";

// One with '+', '/' and capital letters in it, so that every mistake shows.
const right = signed(body);
const base64 = right.slice("HMAC ".length);
const startsWithPlus = signed('{"text":"46"}');
const hex = digest(body).toString("hex");

const row = (
  name: string,
  code: string,
  authorization: Mistake["authorization"],
  also?: string,
): Mistake => ({ name, code, body, authorization, ...(also ? { also } : {}) });

const sha = (algorithm: string, encoding: BufferEncoding) =>
  `HMAC ${digest(body, key, algorithm).toString(encoding)}`;

/** Signatures that were written or carried wrongly. */
export const headerMistakes: readonly Mistake[] = [
  row("hexadecimal digits", "digest-hex", `HMAC ${hex}`),
  row("capital hexadecimal digits", "digest-hex", `HMAC ${hex.toUpperCase()}`),
  row("as GitHub signs", "digest-hex", `sha256=${hex}`, "authorization-scheme"),
  row("hexadecimal digits in base64", "digest-hex-in-base64", `HMAC ${btoa(hex)}`),
  row("'+' as a space", "digest-plus-as-space", right.replaceAll("+", " ")),
  row("percent-encoding", "digest-percent-encoded", `HMAC ${encodeURIComponent(base64)}`),
  {
    ...row("'+' as a space at the start", "digest-plus-as-space", startsWithPlus.replace("+", " ")),
    body: '{"text":"46"}',
  },
  row(
    "the URL-safe alphabet",
    "digest-base64url",
    `HMAC ${base64.replaceAll("+", "-").replaceAll("/", "_")}`,
  ),
  row(
    "the URL-safe alphabet, unpadded",
    "digest-base64url",
    `HMAC ${digest(body).toString("base64url")}`,
  ),
  row("no '='", "digest-without-padding", right.slice(0, -1)),
  row("small letters", "digest-case-folded", right.toLowerCase()),
  row("capital letters", "digest-case-folded", right.toUpperCase()),
  row("a cut header", "digest-cut", right.slice(0, 30)),
  row("a header cut to 20 characters", "digest-cut", right.slice(0, 25)),
  ...[
    ["starts", '{"text":"16"}'],
    ["ends", '{"text":"14"}'],
  ].map(([at, body = ""]) => ({
    ...row(
      `a cut header that ${at} like hexadecimal digits`,
      "digest-cut",
      signed(body).slice(0, 29),
    ),
    body,
  })),
  row("SHA-1", "digest-sha1", sha("sha1", "base64")),
  row("SHA-384", "digest-sha384", sha("sha384", "base64")),
  row("SHA-512", "digest-sha512", sha("sha512", "base64")),
  row("SHA-1 in hexadecimal digits", "digest-sha1", sha("sha1", "hex"), "digest-hex"),
  row("SHA-512 in hexadecimal digits", "digest-sha512", sha("sha512", "hex"), "digest-hex"),
  row("no scheme", "authorization-scheme", base64),
  row("Bearer", "authorization-scheme", `Bearer ${base64}`),
  row("another name of the scheme", "authorization-scheme", `HMAC-SHA256 ${base64}`),
  row("a colon", "authorization-scheme", `HMAC: ${base64}`),
  row("no space", "authorization-scheme", `HMAC${base64}`),
  row("another scheme and a colon", "authorization-scheme", `Signature: ${base64}`),
  row(
    "the name of the header in quotes",
    "authorization-name-included",
    `"Authorization": ${right}`,
  ),
  row("the name of the header", "authorization-name-included", `Authorization: ${right}`),
  row(
    "a command for curl",
    "authorization-quoted",
    `-H "Authorization: ${right}"`,
    "authorization-name-included",
  ),
  row("quotes around the value", "authorization-quoted", `"${right}"`),
  row("quotes around the signature", "authorization-quoted", `HMAC "${base64}"`),
  row("a line end behind", "authorization-white-space", `${right}\r\n`),
  row("a tab", "authorization-white-space", `HMAC\t${base64}`),
  row("two tabs", "authorization-white-space", `HMAC\t\t${base64}`),
  row("two headers", "authorization-repeated", [right, right]),
  row("two headers, one in quotes", "authorization-repeated", [`"${right}"`, right]),
  row("two headers in one", "authorization-repeated", `${right}, ${right}`),
];
