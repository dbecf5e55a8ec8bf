import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { checkTokens, prepareTokens } from "../../../../src/core/verify/security-tokens.ts";

const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

describe("checkTokens", () => {
  it("gives the base64 under each name, in their order, without white space", () => {
    const tokens = checkTokens({ contoso: token, fabrikam: ` ${token}\n` });
    expect(tokens.map(({ name }) => name)).toEqual(["contoso", "fabrikam"]);
    for (const { base64 } of tokens) expect(base64).toBe(token);
  });

  it.each([
    ["", "is empty"],
    [`'${token}'`, "quotes"],
    [`"${token}"`, "quotes"],
    [token.slice(0, -1), "final '='"],
    [token.slice(1), "has lost a character"],
    [`${token.slice(0, 20)}${token.slice(21)}`, "has lost a character"],
    ["<paste it here>", "is a placeholder"],
    ["<paste it here", "other characters"],
    ["paste it here>", "other characters"],
    ["Teams: <paste it here>", "other characters"],
    ["<paste> it here", "other characters"],
    ["$TEAMS", "is a placeholder"],
    ["TEAMS$A", "other characters"],
    ["${TEAMS_TOKEN}", "is a placeholder"],
    ["xxxxxxxx", "is a placeholder"],
    ["dG9vIHNob3x", "32 bytes"],
    ["xG9vIHNob3J", "32 bytes"],
    [`HMAC ${token}`, "is an Authorization header"],
    [`The HMAC ${token}`, "other characters"],
    ["your-security-token", "is a placeholder"],
    ["MY_SECRET", "is a placeholder"],
    ["changeme", "is a placeholder"],
    [token.replaceAll("+", "-").replaceAll("/", "_"), "URL-safe"],
    [token.replaceAll("+", " "), "other characters"],
    ["dG9vIHNob3J0", "32 bytes"],
  ])("says what is wrong with a token, and which, but not the token: %s", (bad, fault) => {
    try {
      checkTokens({ contoso: token, fabrikam: bad });
      expect.unreachable();
    } catch (error) {
      const { message } = error as Error;
      expect(message).toContain(fault);
      expect(message).toContain('"fabrikam"');
      if (bad !== "") expect(message).not.toContain(bad);
      expect(message).not.toContain(token.slice(0, 8));
    }
  });

  it("does not quote a token that was swapped with its name", () => {
    const half = token.slice(0, 31);
    for (const tokens of [{ [token]: "contoso" }, { [token]: undefined }, { [half]: "" }]) {
      expect(() => checkTokens(tokens as never)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(token.slice(0, 8)) }),
      );
      expect(() => checkTokens(tokens as never)).toThrow("of the long name");
    }
  });

  it("quotes a name of up to thirty characters", () => {
    const name = "contoso, the team in Cleveland";
    expect(name).toHaveLength(30);
    expect(() => checkTokens({ [name]: "" })).toThrow(`"${name}" is empty`);
  });

  it.each([
    [{ contoso: undefined }, 'The security token "contoso" is undefined.'],
    [{ contoso: "" }, 'The security token "contoso" is empty.'],
    [[token, null], 'The security token "1" is null.'],
    [undefined, "The security token is undefined."],
    [" \n", "The security token is empty."],
  ])("asks for the environment variable if a token is not set: %j", (tokens, fault) => {
    expect(() => checkTokens(tokens as never)).toThrow(
      `${fault} Set the environment variable that you read it from, such as TEAMS_OUTGOING_WEBHOOK_TOKEN, ` +
        "to what Teams showed: 44 characters of base64, the last is '='.",
    );
  });

  it("says the type of what is no text, and gives a single token no name", () => {
    expect(() => checkTokens(42 as never)).toThrow(
      "The security token is of type number, not a string. Copy all that Teams showed: 44 characters",
    );
  });
});

describe("prepareTokens", () => {
  it("keeps the tokens as they are checked, and shows nothing of them", () => {
    const tokens = { contoso: token };
    const prepared = prepareTokens(tokens);
    tokens.contoso = "changed";
    expect(checkTokens(prepared)).toEqual([{ name: "contoso", base64: token }]);
    expect(Object.keys(prepared)).toEqual([]);
    expect(JSON.stringify(prepared)).toBe("{}");
    // By this, another copy of the package recognizes tokens that it did not prepare.
    expect(Object.prototype.toString.call(prepared)).toBe("[object PreparedTokens]");
    expect(Object.isFrozen(prepared)).toBe(true);
    expect(inspect(prepared, { showHidden: true, depth: null })).not.toContain(token.slice(0, 8));
  });

  it("gives the same checked tokens every time, by which an edge finds its keys", () => {
    const prepared = prepareTokens(token);
    expect(prepareTokens(prepared)).toBe(prepared);
    expect(checkTokens(prepared)[0]).toBe(checkTokens(prepared)[0]);
  });

  it.each([
    [
      "tokens that another copy of the package prepared",
      { [Symbol.toStringTag]: "PreparedTokens" },
    ],
    ["a promise", Promise.resolve(token)],
    ["a promise of another realm", runInNewContext("Promise.resolve()")],
  ])("refuses %s", (_, tokens) => {
    const refusal = expect.objectContaining({ code: "ERR_TOKENS_NOT_PREPARED" });
    expect(() => prepareTokens(tokens)).toThrow(refusal);
    expect(() => checkTokens(tokens)).toThrow(refusal);
  });

  it.each(["Prepared", "Pr", "PromisePrepared"])("takes a record tagged %j for a record", (tag) => {
    const tokens = { contoso: token, [Symbol.toStringTag]: tag };
    expect(checkTokens(tokens)).toEqual([{ name: "contoso", base64: token }]);
  });
});
