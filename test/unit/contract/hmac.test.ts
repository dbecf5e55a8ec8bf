import { describe, expect, it } from "vitest";
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
  const key = await web.importKey(Buffer.alloc(32, 7).toString("base64"));
  expect(key.extractable).toBe(false);
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
});

describe.each([
  [
    "node",
    async (key: string, data: string) => node.hmacSha256(node.importKey(base64(key)), hex(data)),
  ],
  [
    "web",
    async (key: string, data: string) =>
      web.hmacSha256(await web.importKey(base64(key)), hex(data)),
  ],
])("HMAC-SHA256 on the %s edge", (_, hmacSha256) => {
  it.each(vectors)("agrees with RFC 4231 case $name", async ({ key, data, hmac }) => {
    const actual64 = await hmacSha256(key, data);
    const actual = Buffer.from(actual64, "base64").toString("hex");
    expect(actual).toHaveLength(64);
    expect(actual.slice(0, hmac.length)).toBe(hmac);
  });
});
