import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { isPreparation, opaqueTokens } from "../../../../src/core/verify/prepared-tokens.ts";

describe("isPreparation", () => {
  it("recognises tokens that another copy prepared", () => {
    expect(isPreparation(opaqueTokens())).toBe(true);
  });

  it.each([
    ["a promise", Promise.resolve()],
    ["a promise of another realm", runInNewContext("Promise.resolve()")],
  ])("recognises %s", (_, promise) => {
    expect(isPreparation(promise)).toBe(true);
  });

  it.each([undefined, null, "PreparedTokens", 42, {}, []])("does not take %j for them", (value) => {
    expect(isPreparation(value)).toBe(false);
  });
});

describe("opaqueTokens", () => {
  it("can be neither read nor changed", () => {
    const tokens = opaqueTokens();
    expect([Object.keys(tokens), JSON.stringify(tokens), Object.isFrozen(tokens)]).toEqual([
      [],
      "{}",
      true,
    ]);
    expect(inspect(tokens)).toBe("Object [PreparedTokens] {}");
  });
});
