import type { ContractCase } from "./edge.ts";
import type { Sample } from "./sample.ts";
import { type Changes, refused, verdict } from "./steps.ts";

/** Places bytes at an odd offset of a larger buffer, as pooled buffers do. */
function atOddOffset(bytes: Uint8Array): Uint8Array {
  const pool = new Uint8Array(bytes.length + 64).fill(0x20);
  pool.set(bytes, 13);
  return pool.subarray(13, 13 + bytes.length);
}

/** The documented sample in every form of its bytes, and the same JSON in other bytes. */
export function documentedCases(sample: Sample): ContractCase[] {
  const { authorization, body } = sample;
  const text = new TextDecoder().decode(body);
  const forms: [string, Changes][] = [
    ["as bytes", {}],
    ["as a string", { body: text }],
    ["as an ArrayBuffer", { body: body.slice().buffer }],
    ["at an odd offset of a pool", { body: atOddOffset(body) }],
    ["with the header in an array", { authorization: [authorization] }],
    ["with the scheme in any case", { authorization: authorization.replace("HMAC", "hMaC") }],
    ["with spaces behind the scheme", { authorization: authorization.replace(" ", "   ") }],
  ];
  const otherBytes: [string, unknown][] = [
    ["minified", JSON.stringify(JSON.parse(text))],
    ["indented anew", JSON.stringify(JSON.parse(text), null, 4)],
    ["without trailing spaces", text.replace(/ +$/gm, "")],
    ["with CRLF", text.replaceAll("\n", "\r\n")],
    ["with a final newline", `${text}\n`],
    ["with a byte order mark", `\ufeff${text}`],
    ["cut by a byte", body.subarray(0, -1)],
    ["with one bit changed", body.map((byte, index) => (index === 700 ? byte ^ 1 : byte))],
  ];
  return [
    ...forms.map(([form, changes]) => ({
      name: `accepts the documented sample ${form}`,
      run: verdict(sample, changes),
      expected: { ok: true, tokenName: "0" },
    })),
    ...otherBytes.map(([form, changed]) => ({
      name: `refuses the documented sample ${form}`,
      run: verdict(sample, { body: changed }),
      expected: refused("signature-mismatch"),
    })),
  ];
}
