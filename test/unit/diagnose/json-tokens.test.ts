import { expect, it } from "vitest";
import { readJson, scanJson } from "../../../src/diagnose/body/json-tokens.ts";

it("reads objects and lists as they are written", () => {
  expect(readJson(' {"a" : [1.0, -2e5,null]}\r\n')).toEqual([
    ...["{", '"a"', ":", "[", "1.0", ",", "-2e5", ",", "null", "]", "}"],
  ]);
  expect(readJson("[]")).toEqual(["[", "]"]);
});

it.each(["1", '"text"', "null", "true", '{"a":1', "", "[object Object]"])(
  "reads %s as neither an object nor a list",
  (text) => {
    expect(readJson(text)).toBeUndefined();
  },
);

it.each([
  ["an escaped quote", '["a\\"b"]', ["[", '"a\\"b"', "]"]],
  ["an escaped backslash at its end", '["a\\\\","b"]', ["[", '"a\\\\"', ",", '"b"', "]"]],
  ["both", '["\\\\\\"b"]', ["[", '"\\\\\\"b"', "]"]],
  ["brackets in it", '["{[:,]}"]', ["[", '"{[:,]}"', "]"]],
  ["nothing in it", '[""]', ["[", '""', "]"]],
  ["no end", '["ab', ["[", '"']],
  ["no end but an escaped quote", '["ab\\"', ["[", '"']],
])("scans a string with %s", (_, text, tokens) => {
  expect(scanJson(text)).toEqual(tokens);
});

const nest = (depth: number, inner = "", open = "[", close = "]") =>
  open.repeat(depth) + inner + close.repeat(depth);

it("reads up to 60 levels, which no activity has", () => {
  for (const text of [
    nest(60),
    nest(60, "1", '{"a":', "}"),
    `[${Array(20).fill(nest(59)).join()}]`,
    `[${Array(20)
      .fill(nest(59, "1", '{"a":', "}"))
      .join()}]`,
  ]) {
    expect(readJson(text)?.join("")).toBe(text);
  }
  for (const text of [nest(61), nest(61, "1", '{"a":', "}")]) {
    expect(readJson(text)).toBeUndefined();
  }
});

it("reads no JSON that indentation would make many times as large", () => {
  // All lines together are indented by as many levels as the depth times the sum of depth and commas.
  const zeros = (commas: number, more = "") => nest(50, `0${",0".repeat(commas)}${more}`);
  expect(readJson(zeros(1950))).toHaveLength(100 + 2 * 1950 + 1);
  expect(readJson(zeros(1951))).toBeUndefined();
  // A long text may have more of them.
  expect(readJson(zeros(3000, `,"${"a".repeat(50_000)}"`))).toHaveLength(100 + 2 * 3001 + 1);
});
