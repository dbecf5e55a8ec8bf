import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { toBytes } from "../../../src/core/raw-body.ts";

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
    expect([...toBytes(body)]).toEqual(beer);
  });

  it("does not copy bytes", () => {
    const body = Buffer.from("{}");
    expect(toBytes(body).buffer).toBe(body.buffer);
  });

  it("copies bytes that another thread may change", () => {
    const shared = new Uint8Array(new SharedArrayBuffer(4));
    const bytes = toBytes(shared);
    shared.fill(1);
    expect([...bytes]).toEqual([0, 0, 0, 0]);
  });

  it("finds no bytes in a buffer that was given away, and does not throw a stranger's error", () => {
    const bytes = new Uint8Array(4);
    const { buffer } = bytes;
    structuredClone(buffer, { transfer: [buffer] });
    expect(toBytes(bytes)).toHaveLength(0);
    expect(() => toBytes(buffer)).toThrow(expect.objectContaining({ code: "ERR_BODY_INVALID" }));
  });

  it("is not deceived by what calls itself an ArrayBuffer", () => {
    for (const length of [2, 1e10]) {
      const body = { [Symbol.toStringTag]: "ArrayBuffer", length };
      expect(() => toBytes(body as never)).toThrow(
        expect.objectContaining({ code: "ERR_BODY_INVALID" }),
      );
    }
  });

  it("names the cure for the common frameworks where a body was parsed", () => {
    for (const framework of ["Express", "Fastify", "NestJS", "Next.js", "Hono", "node:http"]) {
      expect(() => toBytes({} as never)).toThrow(framework);
    }
  });

  it.each([
    [undefined, /Undefined.*await/],
    [null, /Null/],
    [Promise.resolve(), /Promise.*await/],
    [new Blob(), /Blob/],
    [42, /Number/],
  ])("says what it was given instead of bytes: %s", (body, message) => {
    expect(() => toBytes(body as never)).toThrow(message);
  });
});
