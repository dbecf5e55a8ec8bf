import { gzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { bodies, emoji } from "./bodies.ts";
import { otherToken, signed, token } from "./signing.ts";

const forged = signed("something else");
const diagnose = (body: string | Uint8Array, maxAttempts?: number) =>
  diagnoseMismatch({ body, authorization: forged }, token, { maxAttempts });

it("makes no more attempts than it may, and says so", async () => {
  for (const maxAttempts of [1, 2, 63, 64, 65, 1000]) {
    const { attempts, exhausted } = await diagnose(emoji, maxAttempts);
    expect([attempts, exhausted]).toEqual([maxAttempts, true]);
  }
  const ascii = bodies["ASCII alone"] as Buffer;
  const all = await diagnose(ascii);
  expect(all.exhausted).toBe(false);
  expect(await diagnose(ascii, all.attempts)).toEqual(all);
});

it("finds within few attempts what is likeliest", async () => {
  const authorization = signed(emoji, token);
  const result = await diagnoseMismatch({ body: emoji, authorization }, token, { maxAttempts: 64 });
  expect(result.findings[0]?.code).toBe("key-used-as-text");
});

it("ends for many tokens", async () => {
  const tokens = Array.from({ length: 100 }, () => otherToken);
  const request = { body: emoji, authorization: forged };
  const { findings } = await diagnoseMismatch(request, tokens, { maxAttempts: 5000 });
  expect(findings).toEqual([]);
});

it("makes no pairs of repairs for a token that holds no key", async () => {
  const request = { body: `["${"a".repeat(150_000)}"]`, authorization: forged };
  const { attempts, exhausted } = await diagnoseMismatch(request, "nonsense");
  // Rewriting this body in pairs would use up all the work that a search may do.
  expect(attempts).toBeGreaterThan(100);
  expect(exhausted).toBe(false);
});

it.each(["ASCII alone", "emoji", "a thread reply", "the largest form"])(
  "needs 3,000 to 6,000 attempts for a message of the usual size: %s",
  async (name) => {
    const { attempts, exhausted } = await diagnose(bodies[name] as Buffer);
    expect(exhausted).toBe(false);
    expect(attempts).toBeGreaterThanOrEqual(3000);
    expect(attempts).toBeLessThanOrEqual(6000);
  },
);

it("tries spaces on one or two of many lines, but not on three", async () => {
  const { attempts, exhausted } = await diagnose(`${"1,\n".repeat(63)}1`);
  expect(exhausted).toBe(false);
  expect(attempts).toBeGreaterThan((64 * 63) / 2);
  expect(attempts).toBeLessThan(20_000);
});

it("rewrites no body for a header without a signature", async () => {
  const rows = `[${'{"b":"<b>Gr\\u00fc\\"","a":1.5},'.repeat(5000)}1]`;
  const request = { body: rows, authorization: "HMAC signature" };
  expect(await diagnoseMismatch(request, token)).toMatchObject({ findings: [], exhausted: false });
});

it("survives a header of a megabyte, and a thousand of them", async () => {
  for (const authorization of [`HMAC ${"A,".repeat(1 << 19)}`, Array(1000).fill(forged)]) {
    const request = { body: emoji, authorization };
    const { verdict, findings } = await diagnoseMismatch(request, token, { maxAttempts: 500 });
    expect([verdict, findings]).toEqual(["authorization-malformed", []]);
  }
});

it("reads a header up to a thousand characters, and none that is longer", async () => {
  for (const [length, codes] of [
    [1000, ["authorization-white-space"]],
    [1001, []],
  ] as const) {
    const authorization = signed(emoji).padStart(length);
    const { findings } = await diagnoseMismatch({ body: emoji, authorization }, token);
    expect([authorization.length, findings.map(({ code }) => code)]).toEqual([length, codes]);
  }
});

it("unpacks a body of up to 16 MiB, and none that is larger", async () => {
  for (const [length, codes] of [
    [16 << 20, ["body-compressed"]],
    [(16 << 20) + 1, []],
    [20 << 20, []],
  ] as const) {
    const content = Buffer.alloc(length);
    const request = { body: gzipSync(content), authorization: signed(content) };
    const { findings } = await diagnoseMismatch(request, token, { maxAttempts: 500 });
    expect(findings.map(({ code }) => code)).toEqual(codes);
  }
});

it("finds nothing in a compressed body that breaks off", async () => {
  const { findings, exhausted } = await diagnose(gzipSync(emoji).subarray(0, 500));
  expect([findings, exhausted]).toEqual([[], false]);
});

it("does without the streams that some runtimes lack", async () => {
  vi.stubGlobal("CompressionStream", undefined);
  const authorization = signed(emoji);
  const { findings } = await diagnoseMismatch({ body: `${emoji}\n`, authorization }, token);
  vi.unstubAllGlobals();
  expect(findings[0]?.code).toBe("body-final-newline-added");
});

it("keeps to the bytes it was given, whatever happens to the buffer meanwhile", async () => {
  const body = Buffer.concat([emoji, Buffer.from("\n")]);
  const diagnosis = diagnoseMismatch({ body, authorization: signed(emoji) }, token);
  body.fill(0);
  expect((await diagnosis).findings[0]?.code).toBe("body-final-newline-added");
});
