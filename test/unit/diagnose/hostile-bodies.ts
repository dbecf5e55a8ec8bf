import { gzipSync } from "node:zlib";
import { emoji } from "./bodies.ts";

/** Bodies that a stranger would send to keep a diagnosis busy, or to break it. */
export const hostileBodies: [string, string | Uint8Array][] = [
  ["JSON nested deeply", "[".repeat(100_000) + "]".repeat(100_000)],
  ["JSON that only opens", "[".repeat(100_000)],
  ["a string without end", `{"a":"${"\\".repeat(100_001)}`],
  ["quotes", '{"'.repeat(50_000)],
  ["an escaped string without end", `{"${'\\"'.repeat(100_000)}`],
  ["a string of megabytes", JSON.stringify({ a: '<é\\"'.repeat(500_000) })],
  ["spaces within", `{"a":1,${" ".repeat(500_000)}"b":2}`],
  ["spaces before something", `${" ".repeat(500_000)}x${"\t".repeat(500_000)}x`],
  ["empty lines", "\n".repeat(100_000)],
  ["spaces", `{"a":1${" ".repeat(100_000)}`],
  ["carriage returns", "\r".repeat(100_000)],
  ["lines of headers", "a: b\r\n".repeat(20_000)],
  ["many chunks", `${"1\r\na\r\n".repeat(20_000)}0\r\n\r\n`],
  ["a chunk that is too large", "fffffff\r\nabc"],
  ["chunks without end", "1\r\na\r\n"],
  ["base64 without end", "QUJD".repeat(50_000)],
  ["a prototype", '{"__proto__":{"a":1},"constructor":null,"a":1}'],
  ["duplicate keys", '{"b":1,"a":2,"b":3}'],
  ["lone surrogates", '{"a":"\\ud800","b":"\\udc00é"}'],
  ["a bad escape", '{"a":"\\x"}'],
  ["half of UTF-16", Buffer.from([0, 123, 0])],
  ["marks that a normal form would sort", `{"a":"e${"\u0300\u0316".repeat(250_000)}"}`],
  [
    "JSON that indentation makes a hundred times as large",
    `[${`${"[".repeat(55)}${"]".repeat(55)},`.repeat(9000)}1]`,
  ],
  ["a bomb", gzipSync(Buffer.alloc(100 << 20))],
  ["a broken archive", gzipSync(emoji).subarray(0, 500)],
  ["a head of an archive alone", Buffer.from([31, 139, 8])],
];
