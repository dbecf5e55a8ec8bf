import { expect, it } from "vitest";
import { createBudget } from "../../../src/diagnose/budget.ts";

const MEBIBYTE = 1 << 20;

it("has 100,000 attempts unless told otherwise", () => {
  for (const [options, most] of [
    [undefined, 100_000],
    [{}, 100_000],
    [{ maxAttempts: 3 }, 3],
  ] as const) {
    const budget = createBudget(options);
    const taken = Array.from({ length: most }, () => budget.take(0));
    expect(taken.every(Boolean)).toBe(true);
    expect([budget.isSpent, budget.exhausted]).toEqual([false, false]);
    expect(budget.take(0)).toBe(false);
    expect([budget.isSpent, budget.exhausted, budget.attempts]).toEqual([true, true, most]);
  }
});

it.each([
  ["of the usual size are hashed up to 256 MiB", MEBIBYTE / 4, 1024],
  ["of 500,000 bytes count once", 500_000, Math.ceil((256 * MEBIBYTE) / 500_000)],
  ["that are larger count three times", 500_001, Math.ceil((256 * MEBIBYTE) / 1_500_003)],
])("stops where bodies %s", (_, length, most) => {
  const budget = createBudget({});
  for (let attempt = 0; attempt < most; attempt++) expect(budget.take(length)).toBe(true);
  expect([budget.take(length), budget.attempts, budget.exhausted]).toEqual([false, most, true]);
});

it("stops rewriting after the work of 144 MiB, and still has attempts", () => {
  const budget = createBudget({});
  for (let piece = 0; piece < 144; piece++) expect(budget.rewrite(MEBIBYTE)).toBe(true);
  expect(budget.exhausted).toBe(false);
  expect([budget.rewrite(0), budget.rewrite(0)]).toEqual([false, false]);
  expect([budget.exhausted, budget.isSpent, budget.take(1)]).toEqual([true, false, true]);
});
