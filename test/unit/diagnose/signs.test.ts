import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { diagnoseMismatch, type TokenTexts } from "../../../src/diagnose.ts";
import { emoji } from "./bodies.ts";
import { digest, otherToken, signed, token } from "./signing.ts";

const text = emoji.toString();
const codesOf = async (
  body: string | Uint8Array,
  tokens: TokenTexts,
  authorization = signed(emoji, randomBytes(32)),
) => {
  const { findings } = await diagnoseMismatch({ body, authorization }, tokens, {
    maxAttempts: 500,
  });
  return findings.map(({ code, also, tokenName, proven }) => [code, also?.code, tokenName, proven]);
};

it.each([
  ["a body that breaks off", text.slice(0, -200), "body-truncated"],
  ["a body that breaks off in a list", '{"a":[1,2', "body-truncated"],
  ["a body that starts with white space, and breaks off", '\n {"a":[1,2', "body-truncated"],
  [
    "a body that breaks off inside an emoji",
    emoji.subarray(0, emoji.indexOf("🍺") + 2),
    "body-truncated",
  ],
  ["chunks put together as text", text.replace("🍺", "\ufffd\ufffd\ufffd"), "body-characters-lost"],
  ["a parsed body as text", "[object Object]", "body-object-text"],
  ["a parsed body as text in a line", "[object Object]\n", "body-object-text"],
  [
    "keys in alphabetical order",
    '{"from":{},"id":"1","text":"a","type":"message"}',
    "body-keys-sorted",
  ],
])("sees %s, and does not call it proven", async (_, body, code) => {
  expect(await codesOf(body, token)).toEqual([[code, undefined, undefined, false]]);
});

it.each([
  ["nonsense", "nonsense", "key-malformed", undefined],
  ["too many hexadecimal digits", "ab".repeat(33), "key-malformed", undefined],
  ["more than hexadecimal digits", `${"ab".repeat(32)}.`, "key-malformed", undefined],
  ["a token behind a bracket and its name", `(TOKEN=${token}`, "key-malformed", undefined],
  ["a token behind a name that starts with a digit", `1A=${token}`, "key-malformed", undefined],
  ["a token behind its padding", `=${token.slice(0, -1)}`, "key-malformed", undefined],
  ["an empty token", " ", "key-empty", undefined],
  ["a quoted token", `'${token}'`, "key-quoted", undefined],
  [
    "a quoted token in the URL-safe alphabet",
    `'${token.replaceAll("+", "-").replaceAll("/", "_")}'`,
    "key-quoted",
    "key-base64url",
  ],
])("sees %s, whatever the signature is", async (_, written, code, also) => {
  expect(await codesOf(text, written)).toEqual([[code, also, undefined, false]]);
  expect(await codesOf(text, { a: token, b: written, c: otherToken })).toEqual([
    [code, also, "b", false],
  ]);
});

it("sees nothing in a request that is explained, or has nothing to explain", async () => {
  expect(await codesOf("[object Object]", token, signed("[object Object]"))).toEqual([]);
  const explained = await codesOf("[object Object]\n", token, signed("[object Object]"));
  expect(explained.map(([code, , , proven]) => [code, proven])).toEqual([
    ["body-final-newline-added", true],
    ["body-object-text", true],
  ]);
});

it.each([
  ["a word and a bracket", "word[1"],
  ["a sentence with quotes", 'She said "yes'],
])("takes %s for no body that breaks off", async (_, body) => {
  expect(await codesOf(body, token)).toEqual([]);
});

it.each([
  ["Teams' own order", '{"type":"message","zone":"a"}'],
  ["an order that is not alphabetical", '{"b":1,"type":"message","a":2}'],
  ["keys with commas in another order", '{"a,a":1,"a":2,"type":"message"}'],
  ["no type", '{"a":1,"b":2}'],
  ["a number", "1"],
  ["null", "null"],
  ["a text", '"type"'],
  ["what is not UTF-8", Buffer.from([0x61, 0xe9])],
  ["a list", '["a","type"]'],
])("takes %s for no sign of sorted keys", async (_, body) => {
  expect(await codesOf(body, token)).toEqual([]);
});

it("proves no three mistakes at once", async () => {
  const written = `"${token.slice(0, 20)} ${token.slice(20)}"`;
  const sign = ["key-white-space", "key-quoted", undefined, false];
  expect(await codesOf(emoji, written, signed(emoji, token))).toEqual([sign]);
  expect(await codesOf(`${text}\n`, written, signed(emoji))).toEqual([sign]);
});

it("finds no scheme within a header", async () => {
  const base64 = signed(emoji).slice("HMAC ".length);
  for (const before of ["Bearer HMAC ", "xHMAC", "(Bearer ", "("]) {
    expect(await codesOf(emoji, token, before + base64)).toEqual([]);
  }
});

it("reads no odd number of hexadecimal digits", async () => {
  const digits = digest(emoji).toString("hex");
  expect(await codesOf(emoji, token, `HMAC ${digits}0`)).toEqual([]);
  expect(await codesOf(emoji, token, `HMAC ${btoa(`${digits}0`)}`)).toEqual([]);
});

it("never takes fewer than 20 characters for the beginning of a signature", async () => {
  expect(await codesOf(emoji, token, signed(emoji).slice(0, 24))).toEqual([]);
});

it("never reports a token that took the place of its name", async () => {
  const findings = await codesOf(text, { [token]: "remark", b: otherToken });
  expect(JSON.stringify(findings)).not.toContain(token.slice(0, 16));
  expect(findings).toEqual([["key-malformed", undefined, "0", false]]);
});
