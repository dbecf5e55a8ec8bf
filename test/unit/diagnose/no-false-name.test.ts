import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { bodies } from "./bodies.ts";
import { digest, signed, token } from "./signing.ts";

const all = Object.entries(bodies);

it("names nothing for a signature under a random key, 1,000 times", async () => {
  const named: string[] = [];
  for (let round = 0; round < 1000; round++) {
    const [name, body] = all[round % all.length] as [string, Buffer];
    const request = { body, authorization: signed(body, randomBytes(32)) };
    // All mistakes that are made alone; the test below has the pairs.
    const diagnosis = await diagnoseMismatch(request, token, { maxAttempts: 250 });
    expect(diagnosis.verdict).toBe("signature-mismatch");
    expect(diagnosis.attempts).toBeGreaterThan(50);
    for (const { code } of diagnosis.findings) named.push(`${name}: ${code}`);
  }
  expect(named).toEqual([]);
}, 120_000);

it.each(all)(
  "names nothing for %s under random keys, when everything was tried",
  async (_, body) => {
    for (let round = 0; round < 2; round++) {
      const request = { body, authorization: signed(body, randomBytes(32)) };
      const { findings, exhausted, attempts } = await diagnoseMismatch(request, token);
      expect(findings).toEqual([]);
      expect(exhausted).toBe(false);
      expect(attempts).toBeGreaterThan(100);
    }
  },
);

const spellings: [string, (signature: Buffer) => string][] = [
  ["in hexadecimal digits", (signature) => `HMAC ${signature.toString("hex")}`],
  ["as GitHub signs", (signature) => `sha256=${signature.toString("hex")}`],
  ["in small letters", (signature) => `hmac ${signature.toString("base64").toLowerCase()}`],
  ["without scheme", (signature) => signature.toString("base64url")],
  ["cut", (signature) => `HMAC ${signature.toString("base64").slice(0, 22)}`],
  [
    "twice",
    (signature) => `HMAC ${signature.toString("base64")}, HMAC ${signature.toString("base64")}`,
  ],
  ["as a word", () => "HMAC signature"],
  ["as Bearer", () => `Bearer ${"ey".repeat(400)}`],
];

it.each(spellings)("names nothing for a random signature %s", async (_, spell) => {
  for (const [, body] of all) {
    const authorization = spell(digest(body, randomBytes(32)));
    const options = { maxAttempts: 1000 };
    const { findings } = await diagnoseMismatch({ body, authorization }, token, options);
    expect(findings).toEqual([]);
  }
});

it("names nothing for random bytes of every length that a digest can have", async () => {
  for (let length = 0; length <= 66; length++) {
    const authorization = `HMAC ${randomBytes(length).toString("base64")}`;
    const body = bodies["short"] as Buffer;
    const { findings } = await diagnoseMismatch({ body, authorization }, token);
    expect(findings).toEqual([]);
  }
});
