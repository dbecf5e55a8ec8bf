import { describe, expect, it } from "vitest";
import { FIXES } from "../../../src/diagnose/mismatch.ts";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { mistakes } from "./mistakes.ts";
import { pairs } from "./pairs.ts";
import { token } from "./signing.ts";

describe.each([
  ["a mistake", mistakes],
  ["two mistakes", pairs],
])("%s is named, and nothing else", (_, rows) => {
  it.each(rows)("$code: $name", async ({ body, authorization, tokens = token, code, also }) => {
    const { verdict, findings } = await diagnoseMismatch({ body, authorization }, tokens);
    const named = findings.map(({ code, also, proven }) => [code, also?.code, proven]);
    expect(named).toEqual([[code, also, true]]);
    if (code !== "key-of-another-webhook") expect(verdict).not.toBe("signature-matches");
  });
});

it("has a mistake for every code", () => {
  const made = [...mistakes, ...pairs].flatMap(({ code, also }) => [code, also]);
  expect(Object.keys(FIXES).filter((code) => !made.includes(code))).toEqual([]);
});
