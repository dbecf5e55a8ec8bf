import { expect, it } from "vitest";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { documented } from "./bodies.ts";
import { hostileBodies } from "./hostile-bodies.ts";
import { isLarge, mistakes, nameMistake } from "./mistakes.ts";
import { signed, token } from "./signing.ts";

const forged = signed("something else");
const diagnose = (body: string | Uint8Array, maxAttempts?: number) =>
  diagnoseMismatch({ body, authorization: forged }, token, { maxAttempts });

it("ends for a message of fifty lines", async () => {
  const all = await diagnose(documented);
  expect(all.exhausted).toBe(false);
  expect(all.attempts).toBeLessThan(100_000);
  expect(await diagnose(documented, all.attempts)).toEqual(all);
});

it.each([
  ["rows", `[${'{"b":"<b>é","a":1.5},'.repeat(22_000)}1]`],
  ["lists", `[${"[],".repeat(166_000)}1]`],
])("writes a large body of %s in some ways, and says that there are more", async (_, body) => {
  const { exhausted, attempts } = await diagnose(body);
  expect(exhausted).toBe(true);
  expect(attempts).toBeGreaterThan(50);
});

it("tries everything for a message far larger than usual", async () => {
  const { attempts, exhausted } = await diagnose(`["${"a".repeat(40_000)}"]`);
  expect(exhausted).toBe(false);
  expect(attempts).toBeLessThan(6000);
});

it("takes the work that it does to a body of some megabytes in small pieces", async () => {
  const row = { text: "<b>Grüße</b> 🍺", number: 1.5 };
  const body = JSON.stringify({ rows: Array.from({ length: 60_000 }, () => row) });
  const { attempts, exhausted, findings } = await diagnose(body);
  expect(exhausted).toBe(true);
  expect(attempts * body.length).toBeLessThan(300 << 20);
  expect(findings).toEqual([]);
}, 60_000);

it.each(mistakes.filter(isLarge))("names a mistake in a large body: $name", async (mistake) => {
  const { verdict, named } = await nameMistake(mistake);
  expect(named).toEqual([[mistake.code, mistake.also, true]]);
  expect(verdict).toBe("signature-mismatch");
});

it.each(hostileBodies)(
  "survives %s",
  async (_, body) => {
    const { verdict } = await diagnose(body, 3000);
    expect(verdict).toBe("signature-mismatch");
  },
  60_000,
);

const fill = (piece: string, length: number) => Array(Math.ceil(length / piece.length)).fill(piece);

const writeRows = (length: number) =>
  `{"rows":[${fill('{"b":"<b>Gr\\u00fc\\"","a":1.5}', length).join()}]}`;

it("rewrites a large body in few ways, and looks for other mistakes then", async () => {
  const body = `["<é/'&",1.0,${"1,".repeat(135_000)}"${"a".repeat(240_000)}"]`;
  const request = { body: `${body}\n`, authorization: signed(body, token) };
  const { findings } = await diagnoseMismatch(request, token);
  expect(findings.map(({ code, also }) => [code, also?.code])).toEqual([
    ["key-used-as-text", "body-final-newline-added"],
  ]);
});

it("counts the work of rewriting a body, not its hashes alone", async () => {
  const { attempts, exhausted } = await diagnose(writeRows(150_000));
  expect(exhausted).toBe(true);
  expect(attempts).toBeLessThan(300);
});

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
    // Before and after, because a machine can be busy for a part of the time.
    const before = await measure(rewriteJson);
    const { result, time } = await measure(() => diagnose(body));
    const after = await measure(rewriteJson);
    expect(result.exhausted).toBe(true);
    expect(time / Math.max(before.time, after.time)).toBeLessThan(20);
  },
  60_000,
);

// Takes a fifth of a second where the search takes two.
const rows = Array.from({ length: 20_000 }, () => ({ text: '<b>Grüße</b> 🍺 "x"', number: 1.5 }));
const message = JSON.stringify({ rows });
const rewriteJson = () => {
  // With indentation, which takes about the same time on all versions of Node.js.
  for (let round = 0; round < 10; round++) JSON.stringify(JSON.parse(message), null, 1);
};

/** Measures processor time, which other programs lengthen for both sides of a ratio alike. */
async function measure<Result>(work: () => Result | Promise<Result>) {
  const started = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(started);
  return { result, time: user + system };
}
