import { timingSafeEqual } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  constantTimeEqual,
  constantTimeEqualText,
} from "../../../../src/core/verify/constant-time-equal.ts";

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe("constantTimeEqual", () => {
  it("agrees with the platform's timingSafeEqual", () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        expect(constantTimeEqual(left, right)).toBe(timingSafeEqual(left, right));
        expect(constantTimeEqual(left, left.slice())).toBe(true);
      }),
    );
  });

  it("sees every single bit", () => {
    const left = new Uint8Array(32);
    for (let bit = 0; bit < 256; bit++) {
      const right = new Uint8Array(32);
      right[bit >> 3] = 1 << (bit & 7);
      expect(constantTimeEqual(left, right)).toBe(false);
    }
  });

  it("tells lengths apart, whichever is longer", () => {
    expect(constantTimeEqual(Uint8Array.of(1), Uint8Array.of(1, 0))).toBe(false);
    expect(constantTimeEqual(Uint8Array.of(1, 0), Uint8Array.of(1))).toBe(false);
    expect(constantTimeEqual(new Uint8Array(), new Uint8Array())).toBe(true);
  });

  it.each([
    ["strings", "HMAC a", "HMAC b"],
    ["buffers", new ArrayBuffer(2), Uint8Array.of(1, 2).buffer],
    ["views of another kind", new DataView(new ArrayBuffer(2)), new DataView(new ArrayBuffer(2))],
    ["numbers of another width", Float32Array.of(0.1), Float32Array.of(0.2)],
    ["lists", [1], [2]],
    ["objects", {}, {}],
    ["nothing", undefined, undefined],
    ["null", null, null],
    ["one side alone", Uint8Array.of(1), "1"],
  ])("never calls %s equal: it throws", (_, left, right) => {
    expect(() => constantTimeEqual(left as never, right as never)).toThrow(
      expect.objectContaining({ code: "ERR_BYTES_INVALID" }),
    );
  });

  it("compares the bytes of a view, not of its whole buffer", () => {
    const pool = Uint8Array.of(9, 1, 2, 9);
    expect(constantTimeEqual(pool.subarray(1, 3), Uint8Array.of(1, 2))).toBe(true);
  });
});

describe("constantTimeEqualText", () => {
  it("agrees with comparing the bytes that canonical base64 stands for", () => {
    fc.assert(
      fc.property(bytes, bytes, (left, right) => {
        const [leftText, rightText] = [left, right].map((each) =>
          Buffer.from(each).toString("base64"),
        ) as [string, string];
        expect(constantTimeEqualText(leftText, rightText)).toBe(timingSafeEqual(left, right));
        expect(constantTimeEqualText(leftText, leftText)).toBe(true);
      }),
    );
  });

  it("sees every single bit, such as a capital letter", () => {
    const text = Buffer.alloc(32, "token").toString("base64");
    for (let index = 0; index < text.length; index++) {
      for (let bit = 0; bit < 16; bit++) {
        const other = String.fromCharCode(text.charCodeAt(index) ^ (1 << bit));
        const changed = text.slice(0, index) + other + text.slice(index + 1);
        expect(constantTimeEqualText(text, changed)).toBe(false);
      }
    }
  });

  it("tells lengths apart", () => {
    expect(constantTimeEqualText("A", "AA")).toBe(false);
    expect(constantTimeEqualText("AA", "A")).toBe(false);
  });
});
