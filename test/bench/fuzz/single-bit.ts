import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { fuzzed, fuzzedAsync } from "./fuzzed.ts";
import { token } from "./signed-requests.ts";
import { computeSignature } from "./verdict-oracle.ts";

export interface Signed {
  readonly body: Uint8Array;
  readonly authorization: string;
  readonly token: string;
}

export type Part = keyof Signed;

export const countBits = (signed: Signed, part: Part): number =>
  8 * (part === "token" ? 32 : signed[part].length);

/** Flips one bit of the body, the header's text, or the key's 32 bytes. */
export function turnBit(signed: Signed, part: Part, bit: number): Signed {
  const turned = (bytes: Uint8Array) =>
    bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
  if (part === "body") return { ...signed, body: turned(signed.body) };
  if (part === "token") {
    const key = turned(Buffer.from(signed.token, "base64"));
    return { ...signed, token: Buffer.from(key).toString("base64") };
  }
  const header = Buffer.from(turned(Buffer.from(signed.authorization, "latin1")));
  return { ...signed, authorization: header.toString("latin1") };
}

/** RFC 9110 §11.1: schemes are compared without case, and this bit is the case of a letter. */
export const isCaseOfScheme = (part: Part, bit: number): boolean =>
  part === "authorization" && bit < 32 && (bit & 7) === 5;

const changed: fc.Arbitrary<readonly [Signed, Part, number]> = fc
  .record({
    body: fc.uint8Array({ minLength: 1, maxLength: 2000, size: "max" }),
    token,
    part: fc.constantFrom<Part>("body", "authorization", "token"),
    nth: fc.nat(),
  })
  .map(({ body, token, part, nth }) => {
    const signed = { body, token, authorization: `HMAC ${computeSignature(body, token)}` };
    return [signed, part, nth % countBits(signed, part)] as const;
  });

const expected = (part: Part, bit: number) => isCaseOfScheme(part, bit);

export const singleBits = [
  fuzzed("a request with a bit turned is refused by the node edge", 500, changed, (change) => {
    const [signed, part, bit] = change;
    const request = turnBit(signed, part, bit);
    deepStrictEqual(node.verifySignature(signed, signed.token).ok, true);
    deepStrictEqual(node.verifySignature(request, request.token).ok, expected(part, bit));
  }),

  fuzzedAsync(
    "a request with a bit turned is refused by the web edge",
    200,
    changed,
    async ([signed, part, bit]) => {
      const request = turnBit(signed, part, bit);
      deepStrictEqual((await web.verifySignature(signed, signed.token)).ok, true);
      deepStrictEqual((await web.verifySignature(request, request.token)).ok, expected(part, bit));
    },
  ),
];
