import { describe, expect, it } from "vitest";
import { readTokens } from "../../../../src/core/verify/security-tokens.ts";

const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

describe("readTokens", () => {
  it("gives the base64 under each name, in their order, without white space", () => {
    const tokens = readTokens({ contoso: token, fabrikam: ` ${token}\n` });
    expect(tokens.map(({ name }) => name)).toEqual(["contoso", "fabrikam"]);
    for (const { key } of tokens) expect(key).toBe(token);
  });

  it.each([
    ["", "is empty"],
    [`'${token}'`, "quotes"],
    [`"${token}"`, "quotes"],
    [token.slice(0, -1), "final '='"],
    [token.replaceAll("+", "-").replaceAll("/", "_"), "URL-safe"],
    [token.replaceAll("+", " "), "other characters"],
    ["dG9vIHNob3J0", "32 bytes"],
  ])("says what is wrong with a token, and which, but not the token: %s", (bad, fault) => {
    try {
      readTokens({ contoso: token, fabrikam: bad });
      expect.unreachable();
    } catch (error) {
      const { message } = error as Error;
      expect(message).toContain(fault);
      expect(message).toContain('"fabrikam"');
      if (bad !== "") expect(message).not.toContain(bad);
      expect(message).not.toContain(token.slice(0, 8));
    }
  });

  it("does not tell a token that stands in the place of its name", () => {
    const half = token.slice(0, 31);
    for (const tokens of [{ [token]: "contoso" }, { [token]: undefined }, { [half]: "" }]) {
      expect(() => readTokens(tokens as never)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(token.slice(0, 8)) }),
      );
      expect(() => readTokens(tokens as never)).toThrow("of the long name");
    }
  });

  it("tells a name of up to thirty characters", () => {
    const name = "contoso, the team in Cleveland";
    expect(name).toHaveLength(30);
    expect(() => readTokens({ [name]: "" })).toThrow(`"${name}" is empty`);
  });

  it.each([
    [{ contoso: undefined }, '"contoso" is undefined'],
    [[token, null], '"1" is null'],
    [[], '"0" is undefined'],
    [undefined, '"0" is undefined'],
    [42, '"0" is number'],
  ])("asks for the environment variable where a token is not set: %j", (tokens, fault) => {
    expect(() => readTokens(tokens as never)).toThrow(
      `${fault} (is the environment variable set?)`,
    );
  });
});
