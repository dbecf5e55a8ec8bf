import { expect, it } from "vitest";
import {
  createPaint,
  escapeControls,
  escapeLine,
  escapeOutput,
  shorten,
  wrapBeside,
  wrapLines,
} from "../../../src/cli/terminal-text.ts";

const paint = createPaint(true);

it.each([
  ["a\rb\r\nc\td", "a\nb\nc\td", "a b c d"],
  ["a\n\n\tb", "a\n\n\tb", "a b"],
  ["\u0000\u001f\u007f\u009b", "␀␟\ufffd\ufffd", "␀␟\ufffd\ufffd"],
  ["\u001b[31mred", "␛[31mred", "␛[31mred"],
  ["##[a] ##vso[b] ##c", "# #[a] # #vso[b] ##c", "# #[a] # #vso[b] ##c"],
  ["::a ::b\n::c d::e", ": :a : :b\n: :c d::e", ": :a : :b : :c d::e"],
])("text from a stranger cannot act: %j", (text, lines, line) => {
  expect(escapeControls(text)).toBe(lines);
  expect(escapeLine(text)).toBe(line);
});

it.each([
  [paint.red("a"), "\u001b[31ma\u001b[39m"],
  [paint.bold("a"), "\u001b[1ma\u001b[22m"],
  ["\u001b[2J\u001b[1;31m\u0007\u009b", "␛[2J␛[1;31m␇\ufffd"],
  ["##[a] ##vso[b]", "# #[a] # #vso[b]"],
])("a finished line keeps its colours and nothing else: %j", (line, expected) => {
  expect(escapeOutput(line)).toBe(expected);
});

it.each([
  ["abc", "abc"],
  ["abcd", "ab…"],
  ["🍺🍺🍺", "🍺🍺🍺"],
  ["🍺🍺🍺🍺", "🍺🍺…"],
])("three characters are kept of %s", (text, expected) => {
  expect(shorten(text, 3)).toBe(expected);
});

it("lines break between words, and colours take no room", () => {
  const word = "x".repeat(30);
  expect(wrapLines([`a ${word} b`], "", 20)).toEqual(["a", word, "b"]);
  expect(wrapLines([word], "", 20)).toEqual([word]);
  const painted = `${paint.red("1234567890")} ${paint.bold("123456789")}`;
  expect(wrapLines([painted], "", 20)).toEqual([painted]);
  expect(wrapLines([`${painted}0`], "", 20)).toHaveLength(2);
});

it("lines beside a label start in one column", () => {
  const label = paint.dim("ab");
  expect(wrapBeside(label, "one two\n\nthree", 4, 24)).toEqual([
    `${label}  one two`,
    "",
    "    three",
  ]);
  expect(wrapBeside("ab", "", 4, 24)).toEqual(["ab"]);
});
