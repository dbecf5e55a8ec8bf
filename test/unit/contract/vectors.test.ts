import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { readVector } from "../../vectors/read-vector.ts";

interface HmacVector {
  readonly name: string;
  readonly key: string;
  readonly data: string;
  readonly hmac: string;
  readonly valid: boolean;
}

interface RequestVector {
  readonly name: string;
  readonly token: string;
  readonly body: string;
  readonly authorization: string | null;
  readonly result: string;
}

const read = (name: string) => JSON.parse(Buffer.from(readVector(name)).toString());
const wycheproof: HmacVector[] = read("wycheproof.json");
const requests: RequestVector[] = read("requests.json");

/** Bytes with a buffer of their own, which both edges take. */
const bytes = (text: string, encoding: BufferEncoding) =>
  new Uint8Array(Buffer.from(text, encoding));
const base64 = (hex: string) => Buffer.from(hex, "hex").toString("base64");

/** What OpenSSL computes, which shares no code with the edges' own calls. */
const opensslHmac = (key: Buffer, input: Uint8Array) =>
  execFileSync(
    "openssl",
    ["dgst", "-sha256", "-mac", "HMAC", "-macopt", `hexkey:${key.toString("hex")}`, "-binary"],
    { input },
  ).toString("base64");

it("has the cases of Wycheproof with whole keys and tags", () => {
  expect(wycheproof.filter(({ valid }) => valid)).toHaveLength(27);
  expect(wycheproof.filter(({ valid }) => !valid)).toHaveLength(54);
  expect(wycheproof.every(({ key, hmac }) => key.length + hmac.length === 128)).toBe(true);
});

describe("OpenSSL", () => {
  it("agrees with Wycheproof", () => {
    for (const { key, data, hmac, valid } of wycheproof) {
      const actual = opensslHmac(Buffer.from(key, "hex"), bytes(data, "hex"));
      expect(actual === base64(hmac)).toBe(valid);
    }
  });

  it("agrees with every request", () => {
    for (const { name, token, body, authorization, result } of requests) {
      const hmac = opensslHmac(Buffer.from(token, "base64"), bytes(body, "base64"));
      const isSigned = authorization?.replace(/^hmac +/i, "HMAC ") === `HMAC ${hmac}`;
      expect([name, isSigned]).toEqual([
        name,
        result === "ok" || (result === "body-empty" && authorization !== null),
      ]);
    }
  });
});

describe.each([
  ["node", node],
  ["web", web],
] as const)("the %s edge", (_, edge) => {
  it.each(wycheproof)("agrees with Wycheproof case $name", async ({ key, data, hmac, valid }) => {
    const request = { body: bytes(data, "hex"), authorization: `HMAC ${base64(hmac)}` };
    const refusal = data === "" ? "body-empty" : "signature-mismatch";
    expect(await edge.verifySignature(request, base64(key))).toEqual(
      valid && data !== "" ? { ok: true, tokenName: "0" } : { ok: false, reason: refusal },
    );
    expect((await edge.computeHmac(request.body, base64(key))) === base64(hmac)).toBe(valid);
  });

  it.each(requests)("judges $name", async ({ token, body, authorization, result }) => {
    const request = { body: bytes(body, "base64"), authorization };
    expect(await edge.verifySignature(request, token)).toEqual(
      result === "ok" ? { ok: true, tokenName: "0" } : { ok: false, reason: result },
    );
  });
});
