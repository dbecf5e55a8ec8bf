import fc from "fast-check";
import type { SignedRequest } from "../../../src/index.ts";
import { activityJson } from "../../unit/contract/steps.ts";
import { computeSignature } from "./verdict-oracle.ts";

/** A request of which any part may be wrong, and the tokens it is verified with. */
export interface AnyRequest extends SignedRequest {
  readonly bytes: Uint8Array;
  readonly tokens: readonly string[];
}

export const token = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString("base64"));

/** Bytes of a body, mostly some, and often an activity. */
const bytes = fc.oneof(
  { weight: 6, arbitrary: fc.uint8Array({ maxLength: 300, size: "max" }) },
  { weight: 3, arbitrary: fc.string({ unit: "binary" }).map((text) => Buffer.from(text)) },
  {
    weight: 3,
    arbitrary: fc.string().map((text) => Buffer.from(activityJson({ text }))),
  },
  { weight: 1, arbitrary: fc.constant(new Uint8Array()) },
);

/** The same bytes in each form in which a server may hold them; a string where they are one. */
const FORMS: readonly ((bytes: Uint8Array) => SignedRequest["body"])[] = [
  (bytes) => bytes,
  (bytes) => Buffer.from(bytes),
  (bytes) => new Uint8Array(bytes).buffer,
  (bytes) => new Uint8Array([1, ...bytes, 2]).subarray(1, -1),
  (bytes) => {
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    return shared;
  },
  (bytes) => {
    const text = Buffer.from(bytes).toString();
    return Buffer.from(text).equals(bytes) ? text : bytes;
  },
];

/** Wrong in one way that a sender, a proxy or an attacker may think of. */
const CHANGES: readonly ((header: string, noise: string, at: number) => unknown)[] = [
  (header) => header.replace("HMAC", "hMaC"),
  (header, _, at) => header.replace(" ", " ".repeat(at % 5)),
  (header, noise, at) => header.slice(0, at) + noise + header.slice(at + 1),
  (header, noise, at) => header.slice(0, at) + noise + header.slice(at),
  (header, _, at) => header.slice(0, at) + header.slice(at + 1),
  (header, _, at) => header.slice(0, at),
  (header) => header.replace("=", ""),
  (header) => `${header}=`,
  (header) => header.replaceAll("+", "-").replaceAll("/", "_"),
  (header) => header.replace(/.=$/, (end) => `${String.fromCharCode(end.charCodeAt(0) + 1)}=`),
  (header) => header.replace("HMAC", "Bearer"),
  (header) => `${header} `,
  (header) => ` ${header}`,
  (header) => `${header}, ${header}`,
  (header, noise) => noise + header,
  (_, noise) => noise,
  (_, noise) => `HMAC ${noise}`,
  (header) => [header],
  (header) => [header, header],
  (header, noise) => [noise, header],
  () => [],
  () => "",
  () => null,
  () => undefined,
];

export const anyRequest: fc.Arbitrary<AnyRequest> = fc
  .record({
    bytes,
    form: fc.constantFrom(...FORMS),
    tokens: fc.array(token, { minLength: 1, maxLength: 3 }),
    signer: fc.nat(3),
    change: fc.option(fc.constantFrom(...CHANGES), { nil: undefined, freq: 4 }),
    noise: fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.string({ unit: "binary", maxLength: 60, size: "max" }),
    ),
    at: fc.nat(48),
  })
  .map(({ bytes, form, tokens, signer, change, noise, at }) => {
    // The fourth signer is somebody whose token is not among them.
    const stranger = Buffer.alloc(32, signer).toString("base64");
    const header = `HMAC ${computeSignature(bytes, tokens[signer] ?? stranger)}`;
    const authorization = (change ? change(header, noise, at) : header) as string;
    return { bytes, body: form(bytes), tokens, authorization };
  });
