import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBase64Of32Bytes } from "../../../../src/core/verify/base64.ts";

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

describe("base64 of 32 bytes", () => {
  it("is what the platform writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        expect(isBase64Of32Bytes(encode(bytes))).toBe(true);
      }),
    );
  });

  it("is nothing that the platform would write for another number of bytes", () => {
    for (let length = 0; length < 100; length++) {
      expect(isBase64Of32Bytes(encode(new Uint8Array(length)))).toBe(length === 32);
    }
  });

  it("has one spelling only: whatever else the platform decodes is refused", () => {
    const text = encode(new Uint8Array(32).fill(0xfb));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ unit: "grapheme" }), (index, insertion) => {
        const changed = text.slice(0, index) + insertion + text.slice(index + 1);
        const isCanonical = encode(Buffer.from(changed, "base64")) === changed;
        const is32Bytes = Buffer.from(changed, "base64").length === 32;
        expect(isBase64Of32Bytes(changed)).toBe(isCanonical && is32Bytes);
      }),
      { numRuns: 2000 },
    );
  });
});
