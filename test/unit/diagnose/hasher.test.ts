import { expect, it, vi } from "vitest";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { documented } from "./bodies.ts";
import { headerMistakes } from "./header-mistakes.ts";
import { keyMistakes } from "./key-mistakes.ts";
import { signed, token } from "./signing.ts";

// Between them, they need every hash, with and without a key.
it.each([...keyMistakes, ...headerMistakes])(
  "finds the same with Web Crypto alone, as in browsers: $code: $name",
  async ({ body, authorization, tokens = token }) => {
    const withNode = await diagnoseMismatch({ body, authorization }, tokens);
    const missing = vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    const withWeb = await diagnoseMismatch({ body, authorization }, tokens);
    // A request that verifies is not searched.
    if (withNode.attempts > 0) expect(missing).toHaveBeenCalled();
    missing.mockRestore();
    expect(withWeb).toEqual(withNode);
  },
);

it("lets a server answer others while it searches", async () => {
  const request = { body: documented, authorization: signed("something else") };
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns++;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const { attempts } = await diagnoseMismatch(request, token, { maxAttempts: 3000 });
  isDone = true;
  expect(attempts).toBe(3000);
  expect(turns).toBeGreaterThan(40);
});
