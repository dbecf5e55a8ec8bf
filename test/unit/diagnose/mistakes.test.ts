import { describe, expect, it } from "vitest";
import { FIXES } from "../../../src/diagnose/mismatch.ts";
import { isLarge, mistakes, nameMistake } from "./mistakes.ts";
import { pairs } from "./pairs.ts";

describe.each([
  ["a mistake", mistakes.filter((mistake) => !isLarge(mistake))],
  ["two mistakes", pairs],
])("%s is named, and nothing else", (_, rows) => {
  it.each(rows)("$code: $name", async (mistake) => {
    const { code, also } = mistake;
    const { verdict, named } = await nameMistake(mistake);
    expect(named).toEqual([[code, also, true]]);
    if (code !== "key-of-another-webhook") expect(verdict).not.toBe("signature-matches");
  });
});

it("has a mistake for every code", () => {
  const made = [...mistakes, ...pairs].flatMap(({ code, also }) => [code, also]);
  expect(Object.keys(FIXES).filter((code) => !made.includes(code))).toEqual([]);
});
