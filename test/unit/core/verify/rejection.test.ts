import { describe, expect, it } from "vitest";
import { describeRejection, type RejectionReason, rejectionStatus } from "../../../../src/index.ts";

const STATUS: Record<RejectionReason, number> = {
  "authorization-missing": 401,
  "authorization-not-hmac": 401,
  "authorization-malformed": 401,
  "signature-mismatch": 401,
  "body-empty": 400,
  "body-not-utf8": 400,
  "body-not-json": 400,
  "activity-invalid": 400,
  "activity-stale": 401,
  "activity-from-the-future": 401,
  "activity-replayed": 409,
  "body-too-large": 413,
  "body-incomplete": 408,
  "encoding-unsupported": 415,
  "method-not-allowed": 405,
};
const reasons = Object.keys(STATUS) as RejectionReason[];

describe("a rejection", () => {
  it.each(reasons)("%s has the status that monitoring expects", (reason) => {
    expect(rejectionStatus(reason)).toBe(STATUS[reason]);
  });

  it("has a sentence of its own", () => {
    const sentences = reasons.map(describeRejection);
    expect(new Set(sentences).size).toBe(reasons.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^?]{30,}\.$/);
  });

  it.each([undefined, "", "signature mismatch", "toString", "__proto__"])(
    "is not %j: that is a mistake of the caller",
    (reason) => {
      const code = expect.objectContaining({ code: "ERR_REASON_UNKNOWN" });
      expect(() => describeRejection(reason as never)).toThrow(code);
      expect(() => rejectionStatus(reason as never)).toThrow(code);
    },
  );
});
