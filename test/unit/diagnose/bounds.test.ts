import { gzipSync } from "node:zlib";
import { expect, it, vi } from "vitest";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { bodies, documented, emoji } from "./bodies.ts";
import { otherToken, signed, token } from "./signing.ts";

const forged = signed("something else");
const diagnose = (body: string | Uint8Array, maxAttempts?: number) =>
  diagnoseMismatch({ body, authorization: forged }, token, { maxAttempts });

it("makes no more attempts than it may, and says so", async () => {
  for (const maxAttempts of [1, 2, 63, 64, 65, 1000]) {
    const { attempts, exhausted } = await diagnose(emoji, maxAttempts);
    expect([attempts, exhausted]).toEqual([maxAttempts, true]);
  }
  const all = await diagnose(documented);
  expect(all.exhausted).toBe(false);
  expect(all.attempts).toBeLessThan(100_000);
  expect(await diagnose(documented, all.attempts)).toEqual(all);
});

it("finds within few attempts what is likeliest", async () => {
  const authorization = signed(emoji, token);
  const result = await diagnoseMismatch({ body: emoji, authorization }, token, { maxAttempts: 64 });
  expect(result.findings[0]?.code).toBe("key-used-as-text");
});

it("takes the work that it does to a body of some megabytes in small pieces", async () => {
  const row = { text: "<b>Grüße</b> 🍺", number: 1.5 };
  const body = JSON.stringify({ rows: Array.from({ length: 60_000 }, () => row) });
  const { attempts, exhausted, findings } = await diagnose(body);
  expect(exhausted).toBe(true);
  expect(attempts * body.length).toBeLessThan(300 << 20);
  expect(findings).toEqual([]);
}, 60_000);

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

const hostile: [string, string | Uint8Array][] = [
  ["JSON nested deeply", "[".repeat(100_000) + "]".repeat(100_000)],
  ["JSON that only opens", "[".repeat(100_000)],
  ["a string without end", `{"a":"${"\\".repeat(100_001)}`],
  ["quotes", '{"'.repeat(50_000)],
  ["an escaped string without end", `{"${'\\"'.repeat(100_000)}`],
  ["a string of megabytes", JSON.stringify({ a: '<é\\"'.repeat(500_000) })],
  ["spaces within", `{"a":1,${" ".repeat(500_000)}"b":2}`],
  ["spaces before something", `${" ".repeat(500_000)}x${"\t".repeat(500_000)}x`],
  ["empty lines", "\n".repeat(100_000)],
  ["spaces", `{"a":1${" ".repeat(100_000)}`],
  ["carriage returns", "\r".repeat(100_000)],
  ["lines of headers", "a: b\r\n".repeat(20_000)],
  ["many chunks", `${"1\r\na\r\n".repeat(20_000)}0\r\n\r\n`],
  ["a chunk that is too large", "fffffff\r\nabc"],
  ["chunks without end", "1\r\na\r\n"],
  ["base64 without end", "QUJD".repeat(50_000)],
  ["a prototype", '{"__proto__":{"a":1},"constructor":null,"a":1}'],
  ["duplicate keys", '{"b":1,"a":2,"b":3}'],
  ["lone surrogates", '{"a":"\\ud800","b":"\\udc00é"}'],
  ["a bad escape", '{"a":"\\x"}'],
  ["half of UTF-16", Buffer.from([0, 123, 0])],
  ["marks that a normal form would sort", `{"a":"e${"\u0300\u0316".repeat(250_000)}"}`],
  [
    "JSON that indentation makes a hundred times as large",
    `[${`${"[".repeat(55)}${"]".repeat(55)},`.repeat(9000)}1]`,
  ],
  ["a bomb", gzipSync(Buffer.alloc(100 << 20))],
  ["a broken archive", gzipSync(emoji).subarray(0, 500)],
  ["a head of an archive alone", Buffer.from([31, 139, 8])],
];

it.each(hostile)(
  "survives %s",
  async (_, body) => {
    const { verdict } = await diagnose(body, 3000);
    expect(verdict).toBe("signature-mismatch");
  },
  60_000,
);

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

const fill = (piece: string, length: number) => Array(Math.ceil(length / piece.length)).fill(piece);

const writeRows = (length: number) =>
  `{"rows":[${fill('{"b":"<b>Gr\\u00fc\\"","a":1.5}', length).join()}]}`;

it.each([
  ["rows", writeRows(1_500_000)],
  ["rows, as long as it may be to be written in every way", writeRows(480_000)],
  ["empty lists", `[${fill("[]", 1_300_000).join()}]`],
  [
    "many keys",
    `{${Array.from({ length: 120_000 }, (_, index) => `"k${(index * 7919) % 100_003}":1`).join()}}`,
  ],
  ["marks", `{"a":"${"e\u0300".repeat(500_000)}"}`],
  ["lines that only open", "{\n".repeat(750_000)],
])(
  "stops after about two seconds of work for a hostile body of %s",
  async (_, body) => {
    const { result, time } = await measure(() => diagnose(body));
    const { time: unit } = await measure(rewriteJson);
    expect(result.exhausted).toBe(true);
    expect(time / unit).toBeLessThan(20);
  },
  60_000,
);

// Takes a fifth of a second where the search takes two.
const rows = Array.from({ length: 20_000 }, () => ({ text: '<b>Grüße</b> 🍺 "x"', number: 1.5 }));
const message = JSON.stringify({ rows });
const rewriteJson = () => {
  for (let round = 0; round < 10; round++) JSON.stringify(JSON.parse(message));
};

/** Measures processor time, which other programs lengthen for both sides of a ratio alike. */
async function measure<Result>(work: () => Result | Promise<Result>) {
  const started = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(started);
  return { result, time: user + system };
}
