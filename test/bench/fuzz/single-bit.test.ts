import { describe, expect, it } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { documentedSample } from "../../unit/contract/sample.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { countBits, isCaseOfScheme, type Part, turnBit } from "./single-bit.ts";

const sample = documentedSample(readVector("documented-inbound-message.json"));
const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The bits that may be turned without the request being refused. */
const forgiven = async (part: Part, verify: (typeof web)["verifySignature"]) => {
  const verdicts = await Promise.all(
    numbersTo(countBits(sample, part)).map((bit) => {
      const request = turnBit(sample, part, bit);
      return verify(request, request.token);
    }),
  );
  return verdicts.flatMap(({ ok }, bit) => (ok ? [bit] : []));
};

describe.each([
  [
    "node",
    async (...values: Parameters<typeof node.verifySignature>) => node.verifySignature(...values),
  ],
  ["web", web.verifySignature],
])("the documented request with one bit flipped, on the %s edge", (_, verify) => {
  it("is refused for each bit of the body", async () => {
    expect(countBits(sample, "body")).toBeGreaterThan(10_000);
    expect(await forgiven("body", verify)).toEqual([]);
  });

  it("is refused for each bit of the key", async () => {
    expect(await forgiven("token", verify)).toEqual([]);
  });

  it("is refused for each bit of the header except the case of HMAC", async () => {
    expect(await forgiven("authorization", verify)).toEqual([5, 13, 21, 29]);
    expect([5, 13, 21, 29].every((bit) => isCaseOfScheme("authorization", bit))).toBe(true);
  });
});
