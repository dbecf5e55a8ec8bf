import { createHash } from "node:crypto";
import { emoji as body } from "./bodies.ts";
import type { Mistake } from "./mistakes.ts";
import { key, otherToken, signed, token } from "./signing.ts";

const row = (
  name: string,
  code: string,
  under: string | Buffer,
  tokens: Mistake["tokens"] = token,
  also?: string,
): Mistake => ({
  name,
  code,
  body,
  authorization: signed(body, under),
  tokens,
  ...(also ? { also } : {}),
});

const plainHash = (name: string, ...parts: (string | Buffer)[]): Mistake => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  const authorization = `HMAC ${hash.digest("base64")}`;
  return { name, code: "digest-without-key", body, authorization };
};

const spaced = `${token.slice(0, 20)} ${token.slice(20)}`;
const urlSafe = token.replaceAll("+", "-").replaceAll("/", "_");

/** Tokens that were used or written wrongly. */
export const keyMistakes: readonly Mistake[] = [
  row("the token as text", "key-used-as-text", token),
  row("the token as UTF-16", "key-used-as-text", Buffer.from(token, "utf16le")),
  row("a pass phrase on both sides", "key-used-as-text", "correct horse", "correct horse"),
  row("as text with a line end", "key-used-as-text", `${token}\n`, token, "key-white-space"),
  row("as text with CRLF", "key-used-as-text", `${token}\r\n`, token, "key-white-space"),
  row("as text with a space", "key-used-as-text", ` ${token}`, token, "key-white-space"),
  row(
    "as text, read from a file",
    "key-used-as-text",
    `${token}\n`,
    `${token}\n`,
    "key-white-space",
  ),
  row("as text with quotes", "key-used-as-text", `"${token}"`, token, "key-quoted"),
  row("as text with single quotes", "key-used-as-text", `'${token}'`, token, "key-quoted"),
  row("as text without '='", "key-used-as-text", token.slice(0, -1), token, "key-padding"),
  row("a pass phrase without '=' at its end", "key-used-as-text", "a=b", "a=b==", "key-padding"),
  row("quotes in the settings", "key-quoted", key, `"${token}"`),
  row("two quotes", "key-quoted", key, `""${token}""`),
  row("quotes and a line end", "key-quoted", key, `'${token}'\n`),
  row("curly quotes", "key-quoted", key, `“${token}”`),
  row("a space within", "key-white-space", key, spaced),
  row("a line end within", "key-white-space", key, token.replace("hM", "hM\r\n")),
  row("a byte order mark", "key-white-space", key, `\ufeff${token}`),
  row("a space without width", "key-white-space", key, `${token}\u200b`),
  row("a line end as two characters", "key-white-space", key, `${token}\\n`),
  row("quotes and a space within", "key-white-space", key, `"${spaced}"`, "key-quoted"),
  row("the URL-safe alphabet", "key-base64url", key, urlSafe),
  row("the URL-safe alphabet, unpadded", "key-base64url", key, urlSafe.slice(0, -1)),
  row("no '='", "key-padding", key, token.slice(0, -1)),
  row("two '='", "key-padding", key, `${token}=`),
  row(
    "a Kubernetes Secret",
    "key-encoded-twice",
    key,
    Buffer.from(`${token}\n`).toString("base64"),
  ),
  row("'+' as a space", "key-plus-as-space", key, token.replaceAll("+", " ")),
  row("percent-encoding", "key-percent-encoded", key, encodeURIComponent(token)),
  row("hexadecimal digits", "key-hex", key, key.toString("hex")),
  row("hexadecimal digits with a prefix", "key-hex", key, `0x${key.toString("hex")}`),
  row("quotes, and the URL-safe alphabet", "key-quoted", key, `"${urlSafe}"`, "key-base64url"),
  row(
    "a quoted token in a line of an environment file",
    "key-name-included",
    key,
    `export TEAMS_TOKEN = "${token}"`,
    "key-quoted",
  ),
  row("a line of an environment file", "key-name-included", key, `TEAMS_TOKEN=${token}`),
  row("a scheme before it", "key-name-included", key, `HMAC ${token}`),
  row(
    "decoded by atob and encoded again",
    "key-decoded-to-text",
    Buffer.from(key.toString("latin1")),
  ),
  row("decoded to UTF-8", "key-decoded-to-text", key.toString("utf8")),
  row("decoded to hexadecimal digits", "key-decoded-to-text", key.toString("hex")),
  row(
    "decoded to hexadecimal digits, some of them zeros",
    "key-decoded-to-text",
    "01".repeat(32),
    Buffer.alloc(32, 1).toString("base64"),
  ),
  row(
    "decoded to capital hexadecimal digits",
    "key-decoded-to-text",
    key.toString("hex").toUpperCase(),
  ),
  row("an empty key", "key-empty", ""),
  row("an empty setting on both sides", "key-empty", "", ""),
  row("a lenient decoder", "key-malformed", Buffer.from("<paste here>", "base64"), "<paste here>"),
  row("another webhook's token", "key-of-another-webhook", Buffer.from(otherToken, "base64"), {
    contoso: token,
    fabrikam: otherToken,
  }),
  {
    ...row("body and key swapped", "digest-key-and-body-swapped", ""),
    authorization: signed(key, body),
  },
  {
    ...row("… and as text", "digest-key-and-body-swapped", ""),
    authorization: signed(token, body),
  },
  plainHash("a hash without a key", body),
  plainHash("a hash of key and body", key, body),
  plainHash("a hash of token and body", token, body),
  plainHash("a hash of body and token", body, token),
  { ...plainHash("a hash of body and a token in a file", body, token), tokens: `${token}\n` },
];
