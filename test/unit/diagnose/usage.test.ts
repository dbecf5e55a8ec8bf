import { expect, it } from "vitest";
import { FIXES } from "../../../src/diagnose/mismatch.ts";
import { describeMismatch, diagnoseMismatch, UsageError } from "../../../src/diagnose.ts";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { signed, token } from "./signing.ts";

const request = { body: "{}", authorization: signed("{}") };

const usages: [string, string, unknown, unknown, unknown?][] = [
  ["tokens that ./web prepared", "ERR_TOKENS_NOT_PREPARED", request, web.prepareTokens(token)],
  ["tokens that . prepared", "ERR_TOKENS_NOT_PREPARED", request, node.prepareTokens(token)],
  ["a promise of tokens", "ERR_TOKENS_NOT_PREPARED", request, Promise.resolve(token)],
  ["a token that is bytes", "ERR_TOKEN_MALFORMED", request, Buffer.from(token, "base64")],
  ["no token", "ERR_TOKEN_MISSING", request, undefined],
  ["null for a token", "ERR_TOKEN_MISSING", request, null],
  ["a token that is not set", "ERR_TOKEN_MISSING", request, { contoso: undefined }],
  ["an empty list of tokens", "ERR_TOKEN_MISSING", request, []],
  ["a number for a token", "ERR_TOKEN_MALFORMED", request, [1]],
  ["no request", "ERR_REQUEST_INVALID", undefined, token],
  ["a number for a header", "ERR_REQUEST_INVALID", { ...request, authorization: 1 }, token],
  [
    "a list of numbers for a header",
    "ERR_REQUEST_INVALID",
    { ...request, authorization: [1] },
    token,
  ],
  ["a parsed body", "ERR_BODY_ALREADY_PARSED", { ...request, body: {} }, token],
  ["no body", "ERR_BODY_INVALID", { ...request, body: undefined }, token],
  ["an option that is not known", "ERR_OPTION_INVALID", request, token, { attempts: 1 }],
  ["no attempt", "ERR_OPTION_INVALID", request, token, { maxAttempts: 0 }],
  ["half an attempt", "ERR_OPTION_INVALID", request, token, { maxAttempts: 1.5 }],
  [
    "endless attempts",
    "ERR_OPTION_INVALID",
    request,
    token,
    { maxAttempts: Number.POSITIVE_INFINITY },
  ],
];

it.each(usages)("refuses %s by a rejection", async (_, code, someRequest, tokens, options) => {
  const diagnosis = diagnoseMismatch(someRequest as never, tokens as never, options as never);
  const error = await diagnosis.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toMatchObject({ code });
  expect((error as UsageError).message).not.toContain(token);
});

it("describes every code, and no other word", () => {
  for (const [code, cure] of Object.entries(FIXES)) {
    expect(describeMismatch(code as never)).toBe(cure);
    expect(cure, code).toMatch(/^[A-Z].+\.$/);
  }
  for (const word of ["key", "toString", "__proto__", ""]) {
    expect(() => describeMismatch(word as never)).toThrow(
      expect.objectContaining({ code: "ERR_REASON_UNKNOWN" }),
    );
  }
});
