import type { ContractCase } from "./edge.ts";
import type { Sample } from "./sample.ts";
import { refused, verdict } from "./steps.ts";

/** Several tokens, white space around them, and tokens prepared once. */
export function tokenCases(sample: Sample): ContractCase[] {
  const { token, otherToken } = sample;
  const matches: [string, unknown, string][] = [
    ["white space around a token", `\t ${token}\r\n`, "0"],
    ["names of a record", { fabrikam: otherToken, contoso: token }, "contoso"],
    ["indices of a list", [otherToken, token], "1"],
    ["the first of two equal tokens", { old: token, new: token }, "old"],
    ["a name that objects have anyway", { constructor: otherToken, toString: token }, "toString"],
  ];
  return [
    ...matches.map(([name, tokens, key]) => ({
      name: `takes ${name}`,
      run: verdict(sample, { tokens }),
      expected: { ok: true, tokenName: key },
    })),
    {
      name: "refuses another token",
      run: verdict(sample, { tokens: otherToken }),
      expected: refused("signature-mismatch"),
    },
    {
      name: "takes prepared tokens, prepared once or twice",
      async run(edge) {
        const once = edge.prepareTokens({ fabrikam: otherToken, contoso: token });
        const twice = edge.prepareTokens(once);
        return [twice === once, await verdict(sample, { tokens: twice })(edge)];
      },
      expected: [true, { ok: true, tokenName: "contoso" }],
    },
    {
      name: "keeps prepared tokens as they were when they were prepared",
      async run(edge) {
        const tokens = { contoso: token };
        const prepared = edge.prepareTokens(tokens);
        tokens.contoso = otherToken;
        return verdict(sample, { tokens: prepared })(edge);
      },
      expected: { ok: true, tokenName: "contoso" },
    },
    {
      name: "shows nothing of prepared tokens",
      async run(edge) {
        const tokens = edge.prepareTokens({ contoso: token });
        return [JSON.stringify(tokens), Object.keys(tokens), Object.isFrozen(tokens)];
      },
      expected: ["{}", [], true],
    },
  ];
}
