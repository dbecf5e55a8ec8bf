import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../../src/core/raw-body.ts";

const beer = [0xf0, 0x9f, 0x8d, 0xba];

describe("bytesOf", () => {
  it.each([
    ["a string", "🍺"],
    ["a Uint8Array", Uint8Array.from(beer)],
    ["a pooled Buffer", Buffer.from("_🍺_").subarray(1, 5)],
    ["an ArrayBuffer", Uint8Array.from(beer).buffer],
    ["bytes of another realm", runInNewContext(`Uint8Array.of(${beer})`)],
    ["an ArrayBuffer of another realm", runInNewContext(`Uint8Array.of(${beer}).buffer`)],
  ])("gives the same bytes for %s", (_, body) => {
    expect([...bytesOf(body)]).toEqual(beer);
  });

  it("does not copy bytes", () => {
    const body = Buffer.from("{}");
    expect(bytesOf(body).buffer).toBe(body.buffer);
  });

  it("names the cure for the common frameworks where a body was parsed", () => {
    for (const framework of ["Express", "Fastify", "NestJS", "Next.js", "Hono", "node:http"]) {
      expect(() => bytesOf({} as never)).toThrow(framework);
    }
  });

  it.each([
    [undefined, /undefined/],
    [null, /null/],
    [Promise.resolve(), /await/],
    [new Blob(), /Blob/],
    [42, /Number/],
  ])("says what it was given instead of bytes: %s", (body, message) => {
    expect(() => bytesOf(body as never)).toThrow(message);
  });
});
