import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatAuthorization,
  parseAuthorization,
} from "../../../../src/core/verify/authorization-header.ts";

describe("parseAuthorization", () => {
  it("reads what formatAuthorization writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const hmac = Buffer.from(bytes).toString("base64");
        expect(parseAuthorization(formatAuthorization(hmac))).toEqual({ ok: true, value: hmac });
      }),
    );
  });

  it("gives a reason for every other text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (header) => {
        expect(parseAuthorization(header).ok).toBe(false);
      }),
    );
  });
});
