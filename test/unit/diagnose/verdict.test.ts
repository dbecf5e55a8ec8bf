import { describe, expect, it } from "vitest";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { verifySignature } from "../../../src/web.ts";
import { bodies, emoji } from "./bodies.ts";
import { mistakes } from "./mistakes.ts";
import { pairs } from "./pairs.ts";
import { otherToken, signed, token } from "./signing.ts";

const verdictOf = async (...[request, tokens]: Parameters<typeof verifySignature>) => {
  const result = await verifySignature(request, tokens);
  return result.ok ? "signature-matches" : result.reason;
};

describe("the verdict", () => {
  it.each([...mistakes, ...pairs])("is that of verifySignature: $name", async (mistake) => {
    const { body, authorization } = mistake;
    for (const tokens of [token, [otherToken, token], { contoso: otherToken }]) {
      const { verdict } = await diagnoseMismatch({ body, authorization }, tokens, {
        maxAttempts: 1,
      });
      expect(verdict).toBe(await verdictOf({ body, authorization }, tokens));
    }
  });

  it.each([
    ["no header", emoji, undefined],
    ["a null header", emoji, null],
    ["no headers", emoji, []],
    ["an empty header", emoji, ""],
    ["the scheme alone", emoji, "HMAC"],
    ["an empty body", "", signed("")],
    ["an empty body that is bytes", new Uint8Array(), signed("")],
    ["neither header nor body", "", undefined],
  ])("is all there is to say about %s", async (_, body, authorization) => {
    const diagnosis = await diagnoseMismatch({ body, authorization }, token);
    expect(diagnosis).toEqual({
      verdict: await verdictOf({ body, authorization }, token),
      findings: [],
      attempts: 0,
      exhausted: false,
    });
  });

  it.each(Object.entries(bodies))("is that %s matches", async (_, body) => {
    const authorization = signed(body);
    for (const form of [body, new Uint8Array(body), new Uint8Array(body).buffer]) {
      const diagnosis = await diagnoseMismatch({ body: form, authorization }, `\t ${token} \n`);
      expect(diagnosis).toMatchObject({ verdict: "signature-matches", findings: [], attempts: 0 });
    }
  });

  it.each([
    ["signature-mismatch", signed(emoji)],
    ["authorization-malformed", "HMAC"],
    ["authorization-missing", undefined],
  ])("is %s without any token that is well-formed", async (expected, authorization) => {
    const { verdict } = await diagnoseMismatch({ body: emoji, authorization }, "nonsense");
    expect(verdict).toBe(expected);
  });

  it("leaves tokens out that are malformed", async () => {
    const request = { body: emoji, authorization: signed(emoji) };
    const { verdict, findings } = await diagnoseMismatch(request, ["nonsense", token]);
    expect(verdict).toBe("signature-matches");
    expect(findings).toMatchObject([
      { code: "key-of-another-webhook", tokenName: "1", proven: true },
    ]);
  });
});

describe("the token name of a finding", () => {
  const authorization = signed(emoji, token);

  it("is the token that explains it, where there are several", async () => {
    const tokens = { fabrikam: otherToken, contoso: token };
    const { findings } = await diagnoseMismatch({ body: emoji, authorization }, tokens);
    expect(findings[0]).toMatchObject({ code: "key-used-as-text", tokenName: "contoso" });
    const { findings: ofList } = await diagnoseMismatch(
      { body: emoji, authorization },
      Object.values(tokens),
    );
    expect(ofList[0]?.tokenName).toBe("1");
  });

  it("is each token that explains it", async () => {
    const { findings } = await diagnoseMismatch({ body: emoji, authorization }, [token, token]);
    expect(findings.map(({ code, tokenName }) => [code, tokenName])).toEqual([
      ["key-used-as-text", "0"],
      ["key-used-as-text", "1"],
    ]);
  });

  it("is left out where there is one", async () => {
    const { findings } = await diagnoseMismatch({ body: emoji, authorization }, { contoso: token });
    expect(findings[0]).not.toHaveProperty("tokenName");
  });

  it("may be any name", async () => {
    const tokens = JSON.parse(`{"a":"${otherToken}","__proto__":"${token}"}`);
    const { findings } = await diagnoseMismatch({ body: emoji, authorization }, tokens);
    expect(findings[0]?.tokenName).toBe("__proto__");
  });
});
