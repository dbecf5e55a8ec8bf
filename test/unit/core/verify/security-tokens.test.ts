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
    [{ contoso: undefined }, 'The security token "contoso" is undefined.'],
    [{ contoso: "" }, 'The security token "contoso" is empty.'],
    [[token, null], 'The security token "1" is null.'],
    [[], "The security token is undefined."],
    [undefined, "The security token is undefined."],
    [" \n", "The security token is empty."],
  ])("asks for the environment variable if a token is not set: %j", (tokens, fault) => {
    expect(() => readTokens(tokens as never)).toThrow(
      `${fault} Set the environment variable that you read it from, such as TEAMS_OUTGOING_WEBHOOK_TOKEN, ` +
        "to what Teams showed: 44 characters of base64, the last is '='.",
    );
  });

  it("says the type of what is no text, and gives a single token no name", () => {
    expect(() => readTokens(42 as never)).toThrow(
      "The security token is of type number, not a string. Copy all that Teams showed: 44 characters",
    );
  });
});
