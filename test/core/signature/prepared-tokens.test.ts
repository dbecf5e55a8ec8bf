import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createKeyring, isPreparedTokens } from "../../../src/core/signature/prepared-tokens.ts";

describe("createKeyring", () => {
  const keys = [{ name: "contoso", key: "a key" }];

  it("gives the keys back to the same keyring only", () => {
    const keyring = createKeyring<string>();
    const tokens = keyring.seal(keys);
    expect(keyring.keysOf(tokens)).toBe(keys);
    expect(createKeyring<string>().keysOf(tokens)).toBeUndefined();
  });

  it.each([undefined, null, "text", 42, {}, []])("has no keys for %j", (value) => {
    expect(createKeyring<string>().keysOf(value)).toBeUndefined();
    expect(isPreparedTokens(value)).toBe(false);
  });

  it("recognises tokens that another copy prepared", () => {
    expect(isPreparedTokens(createKeyring<string>().seal(keys))).toBe(true);
  });

  it("shows neither names nor keys, not even to a debugger's printout", () => {
    const tokens = createKeyring<string>().seal(keys);
    expect(inspect(tokens, { depth: null, showHidden: true })).not.toMatch(/contoso|a key/);
  });
});
