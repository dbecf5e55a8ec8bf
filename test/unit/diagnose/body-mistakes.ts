import { deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { documented, emoji } from "./bodies.ts";
import type { Mistake } from "./mistakes.ts";
import { signed } from "./signing.ts";

const text = emoji.toString();
const parsed: unknown = JSON.parse(text);
const ascii = (json: string) =>
  json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
const html = (json: string) =>
  json.replace(/[<>&]/g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`);
const pretty = (indent: string | number) => JSON.stringify(parsed, null, indent);
const crlf = (lines: string) => lines.replaceAll("\n", "\r\n");
const doc = documented.toString();
const docAsBytes = documented;
// So large that it is tried only at the likely limits, and no limit is near its end.
const large = Buffer.from(`{"text":"${"a".repeat(300_000)}"}`);
// Each mark ends more lines than are tried one by one.
const lines = `${"a\n".repeat(30)}${"1,\n2{\n3[\n4}\n5]\n6},\n7],\n8:\n".repeat(4)}9`;
const spacedLines = lines.replaceAll("\n", " \n");

// 5003 characters, which are 9995 units of UTF-16.
const long = Buffer.from(`{"text":"${"🍺".repeat(4992)}"}`);
const messageEnd = '"replyToId":null,"value":null,"name":null,"relatesTo":null,"code":null}';

/** As Python's json.dumps writes by default: read from left to right, outside of strings. */
const pythonic = ascii(
  text.replace(/"(?:[^"\\]|\\.)*"|[,:]/g, (part) => (part.length === 1 ? `${part} ` : part)),
);

/** A name, what is expected, what was signed, and what is held here. */
const row = (
  name: string,
  code: string,
  original: string | Buffer,
  held: string | Uint8Array,
  also?: string,
): Mistake => ({
  name,
  code,
  body: held,
  authorization: signed(original),
  ...(also ? { also } : {}),
});

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([name, part]) => [name, sorted(part)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

const mark = "\ufeff";
const accented = '{"text":"Un café crème, après le déjeuner"}';
// Not by TextDecoder, which some releases of Node.js let decode as Latin-1.
const quoted = '{"text":"“é"}';
const quotedAsWindows = '{"text":"â€œÃ©"}';
const utf16 = (body: string) => Buffer.from(body, "utf16le");
const chunks = (size: number) => {
  const pieces: Buffer[] = [];
  for (let start = 0; start < emoji.length; start += size) {
    const piece = emoji.subarray(start, start + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from("\r\n"));
  }
  return Buffer.concat([...pieces, Buffer.from("0\r\n\r\n")]);
};

/** The body as gzip, as the compressor of a system writes it: RFC 1952, 2.3.1, OS. */
const gzipFrom = (system: number) => {
  const bytes = gzipSync(emoji);
  bytes[9] = system;
  return bytes;
};

/** Bodies that are not the bytes that were signed. */
export const bodyMistakes: readonly Mistake[] = [
  ...[2, 4, "\t"].flatMap((indent) => [
    row(`pretty-printed with ${indent}`, "body-pretty-printed", text, pretty(indent)),
    row(`minified, and signed with ${indent}`, "body-minified", pretty(indent), text),
  ]),
  row(
    "the documented sample through JSON.stringify",
    "body-pretty-printed",
    JSON.stringify(JSON.parse(doc)),
    doc,
  ),
  row("indented by 4 instead of 2", "body-reserialized", pretty(2), pretty(4)),
  row("Python's json.dumps of it", "body-reserialized", text, pythonic),
  row("signed as Python's json.dumps", "body-reserialized", pythonic, text),
  row(
    "minified, and signed as in PostgreSQL",
    "body-minified",
    '{"a": [1.0, 2], "b": {}}',
    '{"a":[1.0,2],"b":{}}',
  ),
  row(
    "signed as Jackson prints",
    "body-minified",
    '{\n  "a" : [ 1.0, {\n    "b" : { }\n  } ]\n}',
    '{"a":[1.0,{"b":{}}]}',
  ),
  row(
    "signed as Jackson prints lists within lists",
    "body-minified",
    '[ {\n  "a" : [ 1, 2 ],\n  "b" : 3\n} ]',
    '[{"a":[1,2],"b":3}]',
  ),
  row(
    "numbers that JavaScript writes otherwise",
    "body-reserialized",
    '{"a":1,"b":100}',
    '{"a":1.0,"b":1e2}',
  ),
  row(
    "keys that JavaScript orders otherwise",
    "body-reserialized",
    '{"1":1,"b":2}',
    '{"b":2,"1":1}',
  ),
  row("escapes of Go", "body-escapes-changed", html(text), text),
  row("escapes of Go here", "body-escapes-changed", text, html(text)),
  row("ensure_ascii", "body-escapes-changed", ascii(text), text),
  row("ensure_ascii here", "body-escapes-changed", text, ascii(text)),
  row("PHP's slashes", "body-escapes-changed", ascii(text).replaceAll("/", "\\/"), text),
  row("PHP's slashes here", "body-escapes-changed", text, text.replaceAll("/", "\\/")),
  row(
    "escapes of System.Text.Json",
    "body-escapes-changed",
    '{"a":"\\u003Cb\\u003E \\u0022\\u002B\\u00E9\\n"}',
    '{"a":"<b> \\"+é\\n"}',
  ),
  row(
    "PHP's slashes with JSON_UNESCAPED_UNICODE",
    "body-escapes-changed",
    '{"a":"\\/é"}',
    '{"a":"/é"}',
  ),
  row(
    "escapes of Gson",
    "body-escapes-changed",
    '{"a":"\\u003cb\\u003e\\u0026\\u003d\\u0027é+"}',
    '{"a":"<b>&=\'é+"}',
  ),
  row(
    "escapes of Flask",
    "body-escapes-changed",
    '{"a":"\\u003cb\\u003e\\u0026=\\u0027\\u00e9+"}',
    '{"a":"<b>&=\'é+"}',
  ),
  row(
    "escapes in capital digits",
    "body-escapes-changed",
    '{"a":"<b>&=\'\\u00E9+"}',
    '{"a":"<b>&=\'é+"}',
  ),
  row(
    "escapes of System.Text.Json beside a number with '+'",
    "body-escapes-changed",
    '{"a":"\\u002B","b":1e+5}',
    '{"a":"+","b":1e+5}',
  ),
  row("sorted keys", "body-keys-sorted", JSON.stringify(sorted(parsed)), text),
  row("CRLF for LF", "body-line-ends", doc, crlf(doc)),
  row("LF for CRLF", "body-line-ends", crlf(doc), doc),
  row("CR for LF", "body-line-ends", doc, doc.replaceAll("\n", "\r")),
  row("LF for CR", "body-line-ends", doc.replaceAll("\n", "\r"), doc),
  row("a final newline behind lines", "body-final-newline-added", pretty(2), `${pretty(2)}\n`),
  row(
    "a final carriage return behind lines",
    "body-final-newline-added",
    crlf(pretty(2)),
    `${crlf(pretty(2))}\r`,
  ),
  row("a final newline", "body-final-newline-added", text, `${text}\n`),
  row("a final CRLF", "body-final-newline-added", text, `${text}\r\n`),
  {
    ...row(
      "a final newline, and a second space in the header",
      "body-final-newline-added",
      text,
      `${text}\n`,
    ),
    authorization: signed(text).replace(" ", "  "),
  },
  row("no final newline", "body-final-newline-lost", `${text}\n`, text),
  row("no final CRLF", "body-final-newline-lost", `${text}\r\n`, text),
  row("a byte order mark", "body-bom-added", text, mark + text),
  row("no byte order mark", "body-bom-lost", mark + text, text),
  row(
    "trimmed lines of the documented sample",
    "body-spaces-trimmed",
    docAsBytes,
    doc.replaceAll(/ +$/gm, ""),
  ),
  row(
    "… and a final newline",
    "body-final-newline-added",
    docAsBytes,
    `${doc.replaceAll(/ +$/gm, "")}\n`,
    "body-spaces-trimmed",
  ),
  row(
    "trailing spaces on every line",
    "body-spaces-trimmed",
    pretty(2).replaceAll("\n", " \n"),
    pretty(2),
  ),
  row("spaces that were not signed", "body-spaces-added", doc.replaceAll(/ +$/gm, ""), doc),
  row(
    "spaces on lines of Windows",
    "body-spaces-added",
    crlf(doc.replaceAll(/ +$/gm, "")),
    crlf(doc),
  ),
  row("spaces on lines, and behind", "body-spaces-added", doc.replaceAll(/ +$/gm, ""), `${doc}\n `),
  row(
    "trailing spaces on every line, and at the end",
    "body-spaces-trimmed",
    `${spacedLines} `,
    lines,
  ),
  row("trailing spaces on lines of Windows", "body-spaces-trimmed", crlf(spacedLines), crlf(lines)),
  ...[[0], [62], [61, 62], [0, 1, 62]].map((chosen) =>
    row(
      `trailing spaces on the lines ${chosen.join()} of 63`,
      "body-spaces-trimmed",
      lines.replaceAll(/$/gm, (_, at) =>
        chosen.includes(lines.slice(0, at).split("\n").length - 1) ? " " : "",
      ),
      lines,
    ),
  ),
  ...[",", "{", "[", "}", "]", "},", "],", ":"].map((end) =>
    row(
      `trailing spaces behind each ${end}`,
      "body-spaces-trimmed",
      lines.replaceAll(`${end}\n`, `${end} \n`),
      lines,
    ),
  ),
  ...[" ", "  ", "\t", "\n\n", "\r\n\r\n", " \n", "\0"].map((space) =>
    row(`${JSON.stringify(space)} at the end`, "body-spaces-trimmed", text + space, text),
  ),
  ...[" ", "\n", "\r\n"].map((space) =>
    row(`${JSON.stringify(space)} at the start`, "body-spaces-trimmed", space + text, text),
  ),
  row("spaces around it here", "body-spaces-added", text, `\n\t${text} \n`),
  row("a space at the end here", "body-spaces-added", text, `${text} `),
  row("UTF-16 here", "body-utf16", text, utf16(text)),
  row("UTF-16 of the other order here", "body-utf16", text, utf16(text).swap16()),
  row("UTF-16 of a long message here", "body-utf16", long, utf16(long.toString())),
  row("UTF-16 with a mark here", "body-utf16", text, utf16(mark + text)),
  row("signed as UTF-16", "body-utf16", utf16(text), text),
  row("signed as UTF-16 with a mark", "body-utf16", utf16(mark + text), text),
  row("UTF-16 with a mark within", "body-utf16", `{"a":"b${mark}"}`, utf16(`{"a":"b${mark}"}`)),
  row("signed as UTF-16 of the other order", "body-utf16", Buffer.from(utf16(text)).swap16(), text),
  row("read as Latin-1", "body-latin1", text, emoji.toString("latin1")),
  row("read as Windows-1252", "body-latin1", text, new TextDecoder("latin1").decode(emoji)),
  row("signed as Latin-1", "body-latin1", Buffer.from(text, "latin1"), text),
  row(
    "signed as Windows-1252",
    "body-latin1",
    Buffer.from('{"a":"\x93\x80\xff\x94"}', "latin1"),
    '{"a":"“€ÿ”"}',
  ),
  row("signed after it was read as Latin-1", "body-latin1", emoji.toString("latin1"), text),
  row(
    "signed after it was read as Windows-1252",
    "body-latin1",
    new TextDecoder("latin1").decode(emoji),
    text,
  ),
  row("a short one read as Windows-1252", "body-latin1", quoted, quotedAsWindows),
  row(
    "a short one signed after it was read as Windows-1252",
    "body-latin1",
    quotedAsWindows,
    quoted,
  ),
  row("Latin-1 here", "body-latin1", '{"a":"é"}', Buffer.from('{"a":"é"}', "latin1")),
  row("encoded twice", "body-double-encoded", text, JSON.stringify(text)),
  row("encoded twice, between lines", "body-double-encoded", text, `\n${JSON.stringify(text)}\n`),
  row("encoded twice with ensure_ascii", "body-double-encoded", text, ascii(JSON.stringify(text))),
  row("signed as encoded twice", "body-double-encoding-lost", JSON.stringify(text), text),
  row(
    "signed as encoded twice by Python",
    "body-double-encoding-lost",
    ascii(JSON.stringify(text)),
    text,
  ),
  row("base64 of an API gateway", "body-base64", text, emoji.toString("base64")),
  row("base64 in lines", "body-base64", text, emoji.toString("base64").replace(/.{76}/g, "$&\r\n")),
  row("base64 with a line end", "body-base64", text, `${emoji.toString("base64")}\n`),
  row(
    "base64 for URLs, with '-' and '_'",
    "body-base64",
    '{"a":"???>>>"}',
    Buffer.from('{"a":"???>>>"}').toString("base64url"),
  ),
  row("base64 for URLs", "body-base64", text, emoji.toString("base64url")),
  row("signed as base64, and large", "body-base64-decoded", large.toString("base64"), large),
  row("signed as base64", "body-base64-decoded", emoji.toString("base64"), text),
  row("compressed here", "body-compressed", text, gzipSync(emoji)),
  row("compressed by deflate here", "body-compressed", text, deflateSync(emoji)),
  row("compressed without a head here", "body-compressed", text, deflateRawSync(emoji)),
  row("decompressed by a gateway", "body-decompressed", gzipSync(emoji), text),
  ...[0, 3, 10, 19, 255].map((system) =>
    row(`decompressed from system ${system}`, "body-decompressed", gzipFrom(system), text),
  ),
  row("inflated by a gateway", "body-decompressed", deflateSync(emoji), text),
  row("Content-Length in characters", "body-truncated", text, emoji.subarray(0, text.length)),
  row("cut behind a string", "body-truncated", '{"a":["b"]}', '{"a":["b"'),
  row("cut inside a string", "body-truncated", '{"a":["b"]}', '{"a":["b'),
  row("cut inside null", "body-truncated", '{"a":[{"b":null}]}', '{"a":[{"b":nu'),
  row("cut inside true", "body-truncated", '{"a":[{"b":true}]}', '{"a":[{"b":tru'),
  row("cut inside false", "body-truncated", '{"a":[{"b":false}]}', '{"a":[{"b":f'),
  row(
    "cut behind closed brackets",
    "body-truncated",
    '{"a":{"b":1},"c":[2],"d":{"e":[3]}}',
    '{"a":{"b":1},"c":[2],"d":{"e":[3',
  ),
  ...[0, 20].map((kept) =>
    row(
      `cut ${kept} characters into what every message ends with`,
      "body-truncated",
      `{"type":"message",${messageEnd}`,
      `{"type":"message",${messageEnd.slice(0, kept)}`,
    ),
  ),
  row(
    "signed up to a Content-Length in characters",
    "signed-body-truncated",
    emoji.subarray(0, text.length),
    text,
  ),
  row("signed up to the limit of a buffer", "signed-body-truncated", emoji.subarray(0, 1024), text),
  ...[16_384, 32_768, 65_535, 65_536, 100_000, 102_400, 131_072, 262_144].map((length) =>
    row(
      `signed up to the limit of ${length} bytes`,
      "signed-body-truncated",
      large.subarray(0, length),
      large,
    ),
  ),
  ...[5003, 9995, 8192, long.length - 4096].map((length) =>
    row(
      `signed up to ${length} bytes of a long message`,
      "signed-body-truncated",
      long.subarray(0, length),
      long,
    ),
  ),
  row("signed up to anywhere", "signed-body-truncated", emoji.subarray(0, 777), text),
  row(
    "zeros at the end of a buffer",
    "signed-body-truncated",
    text,
    Buffer.concat([emoji, Buffer.alloc(9)]),
  ),
  row("signed before the body was there", "signed-body-empty", "", text),
  row("signed before a body of one letter was there", "signed-body-empty", "", "a"),
  ...["{}", "null", "undefined"].map((nothing) =>
    row(`signed as ${nothing}`, "signed-body-empty", nothing, text),
  ),
  row("signed as [object Object]", "body-object-text", String(parsed), text),
  row("another normal form", "body-unicode-normalized", accented, accented.normalize("NFD")),
  row("another normal form here", "body-unicode-normalized", accented.normalize("NFD"), accented),
  row(
    "bytes that became U+FFFD",
    "body-characters-lost",
    Buffer.from([0x61, 0xe9]).toString(),
    Buffer.from([0x61, 0xe9]),
  ),
  row("the sizes of chunks", "body-chunked", text, chunks(500)),
  row("headers alone", "body-headers-included", text, `Host: example.com\nAccept: */*\n\n${text}`),
  row(
    "the head of the request",
    "body-headers-included",
    text,
    `POST / HTTP/1.1\r\nHost: example.com\r\n\r\n${text}`,
  ),
];
