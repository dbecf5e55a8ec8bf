import { describe, expect, it, vi } from "vitest";
import * as node from "../../../src/node/hmac.ts";
import * as web from "../../../src/web/hmac.ts";
import { readVector } from "../../vectors/read-vector.ts";

interface HmacVector {
  readonly name: string;
  readonly key: string;
  readonly data: string;
  readonly hmac: string;
}

const vectors: HmacVector[] = JSON.parse(Buffer.from(readVector("rfc4231.json")).toString());

const base64 = (hex: string) => Buffer.from(hex, "hex").toString("base64");

/** Bytes with a buffer of their own, which both edges take. */
const hex = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

it("imports a key on the web that nobody can read again", async () => {
  const importKey = vi.spyOn(crypto.subtle, "importKey");
  await web.hmacSha256({ name: "0", base64: base64("07".repeat(32)) }, hex(""));
  const key = (await importKey.mock.results[0]?.value) as CryptoKey;
  importKey.mockRestore();
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

describe.each([
  ["node", node.hmacSha256],
  ["web", web.hmacSha256],
])("HMAC-SHA256 on the %s edge", (_, hmacSha256) => {
  it.each(vectors)("agrees with RFC 4231 case $name", async ({ key, data, hmac }) => {
    const actual64 = await hmacSha256({ name: "0", base64: base64(key) }, hex(data));
    const actual = Buffer.from(actual64, "base64").toString("hex");
    expect(actual).toHaveLength(64);
    expect(actual.slice(0, hmac.length)).toBe(hmac);
  });
});
