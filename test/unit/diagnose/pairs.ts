import { gzipSync } from "node:zlib";
import { emoji } from "./bodies.ts";
import type { Mistake } from "./mistakes.ts";
import { digest, key, signed, token } from "./signing.ts";

const text = emoji.toString();
const pretty = JSON.stringify(JSON.parse(text), null, 2);

const row = (
  name: string,
  [code, also]: readonly [string, string],
  body: string | Uint8Array,
  authorization: string,
  tokens: string = token,
): Mistake => ({ name, code, also, body, authorization, tokens });

/** Mistakes of two kinds at once. */
export const pairs: readonly Mistake[] = [
  row(
    "text as key, and JSON.stringify",
    ["key-used-as-text", "body-minified"],
    text,
    signed(pretty, token),
  ),
  row(
    "text as key, and a final newline",
    ["key-used-as-text", "body-final-newline-added"],
    `${text}\n`,
    signed(text, token),
  ),
  row(
    "text as key, and a space at the end",
    ["key-used-as-text", "body-spaces-trimmed"],
    text,
    signed(`${text} `, token),
  ),
  row(
    "quotes, and pretty-printed",
    ["key-quoted", "body-pretty-printed"],
    pretty,
    signed(text),
    `"${token}"`,
  ),
  row(
    "text as key, in hexadecimal digits",
    ["key-used-as-text", "digest-hex"],
    text,
    `HMAC ${digest(text, token).toString("hex")}`,
  ),
  row(
    "an empty key, and base64",
    ["key-empty", "body-base64"],
    emoji.toString("base64"),
    signed(text, ""),
  ),
  row(
    "minified, in hexadecimal digits",
    ["body-minified", "digest-hex"],
    text,
    `HMAC ${digest(pretty).toString("hex")}`,
  ),
  row(
    "minified, SHA-1",
    ["body-minified", "digest-sha1"],
    text,
    `HMAC ${digest(pretty, key, "sha1").toString("base64")}`,
  ),
  row(
    "minified, without scheme",
    ["body-minified", "authorization-scheme"],
    text,
    signed(pretty).slice(5),
  ),
  row(
    "base64, and pretty-printed",
    ["body-base64", "body-pretty-printed"],
    Buffer.from(pretty).toString("base64"),
    signed(text),
  ),
  row(
    "compressed, and in base64",
    ["body-base64", "body-compressed"],
    gzipSync(emoji).toString("base64"),
    signed(text),
  ),
  row(
    "a final newline on a byte order mark",
    ["body-final-newline-added", "body-bom-added"],
    `\ufeff${text}\n`,
    signed(text),
  ),
  row(
    "pretty-printed by an editor that adds a byte order mark",
    ["body-bom-added", "body-pretty-printed"],
    `\ufeff${pretty}`,
    signed(text),
  ),
  row(
    "Latin-1, and pretty-printed",
    ["body-pretty-printed", "body-latin1"],
    Buffer.from(pretty).toString("latin1"),
    signed(text),
  ),
  row(
    "UTF-16, and CRLF",
    ["body-utf16", "body-line-ends"],
    Buffer.from(pretty.replaceAll("\n", "\r\n"), "utf16le"),
    signed(pretty),
  ),
  row(
    "encoded twice, and minified",
    ["body-double-encoded", "body-minified"],
    JSON.stringify(text),
    signed(pretty),
  ),
  row(
    "minified, and no final newline",
    ["body-minified", "body-final-newline-lost"],
    text,
    signed(`${pretty}\n`),
  ),
  row(
    "a saved request with line ends of Windows",
    ["body-line-ends", "body-headers-included"],
    `POST / HTTP/1.1\r\nHost: a\r\n\r\n${pretty.replaceAll("\n", "\r\n")}`,
    signed(pretty),
  ),
];
