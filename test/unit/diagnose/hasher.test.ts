import crypto from "node:crypto";
import timers from "node:timers";
import { afterEach, expect, it, vi } from "vitest";
import { createHasher } from "../../../src/diagnose/hasher.ts";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { documented } from "./bodies.ts";
import { headerMistakes } from "./header-mistakes.ts";
import { keyMistakes } from "./key-mistakes.ts";
import { digest, signed, token } from "./signing.ts";

const body = new TextEncoder().encode("hello");
const sha256 = crypto.createHash("sha256").update(body).digest("base64");

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it("hashes at once with node:crypto", () => {
  const { hash, hmacUnder } = createHasher();
  expect(hash(body, "SHA-256")).toBe(sha256);
  expect(hmacUnder(new Uint8Array())(body, "SHA-256")).toBe(
    digest("hello", Buffer.alloc(0)).toString("base64"),
  );
});

it.each([
  ["without a process, as in browsers", undefined],
  ["with a process that is only a stand-in", { env: {} }],
  ["on a Node.js before 20.16", { versions: { node: "20.0.0" } }],
  ["with a stand-in that throws", { getBuiltinModule: () => expect.fail("not there") }],
  ["without node:crypto", { getBuiltinModule: (name: string) => name.endsWith("s") && timers }],
  ["without node:timers", { getBuiltinModule: (name: string) => name.endsWith("o") && crypto }],
])("hashes with Web Crypto %s", async (_, process) => {
  vi.stubGlobal("process", process);
  const { hash, hmacUnder } = createHasher();
  vi.unstubAllGlobals();
  const hashed = [hash(body, "SHA-256"), hmacUnder(new Uint8Array())(body, "SHA-256")];
  for (const digest of hashed) expect(digest).toBeInstanceOf(Promise);
  expect(await Promise.all(hashed)).toEqual([
    sha256,
    digest("hello", Buffer.alloc(0)).toString("base64"),
  ]);
});

// Between them, they need every hash, with and without a key.
it.each([...keyMistakes, ...headerMistakes])(
  "finds the same with Web Crypto alone: $code: $name",
  async ({ body, authorization, tokens = token }) => {
    const withNode = await diagnoseMismatch({ body, authorization }, tokens);
    vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
    expect(await diagnoseMismatch({ body, authorization }, tokens)).toEqual(withNode);
  },
);

it("makes the same attempts with Web Crypto alone", async () => {
  const request = { body: documented, authorization: signed("something else") };
  const withNode = await diagnoseMismatch(request, token, { maxAttempts: 1000 });
  vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
  expect(await diagnoseMismatch(request, token, { maxAttempts: 1000 })).toEqual(withNode);
});

it("lets nobody read the keys that it gives to Web Crypto", async () => {
  vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined);
  const imported = vi.spyOn(crypto.webcrypto.subtle, "importKey");
  await diagnoseMismatch({ body, authorization: signed("x") }, token, { maxAttempts: 100 });
  const keys = await Promise.all(imported.mock.results.map(({ value }) => value));
  expect(keys.length).toBeGreaterThan(5);
  expect(keys.filter(({ extractable }) => extractable)).toEqual([]);
});

it("lets a server answer others while it searches", { tags: ["time"] }, async () => {
  const request = { body: documented, authorization: signed("something else") };
  const moments: number[] = [];
  let isDone = false;
  const note = () => {
    const { user, system } = process.cpuUsage();
    moments.push(user + system);
    if (!isDone) setImmediate(note);
  };
  note();
  await diagnoseMismatch(request, token, { maxAttempts: 10_000 });
  isDone = true;
  note();
  const pauses = moments.slice(1).map((moment, index) => moment - (moments[index] as number));
  const whole = (moments.at(-1) as number) - (moments[0] as number);
  expect(Math.max(...pauses)).toBeLessThan(whole / 4);
});
