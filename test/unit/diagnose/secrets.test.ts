import fc from "fast-check";
import { expect, it } from "vitest";
import { diagnoseMismatch } from "../../../src/diagnose.ts";
import { bodies } from "./bodies.ts";
import { mistakes } from "./mistakes.ts";
import { pairs } from "./pairs.ts";
import { digest, key, signed, token } from "./signing.ts";

/** Every spelling of the secrets, in pieces long enough to be of use. */
const secretsOf = (body: string | Uint8Array, header: string): string[] => {
  const bytes = Buffer.from(body);
  const signature = digest(bytes);
  const forms = [
    token,
    key.toString("hex"),
    signature.toString("base64"),
    signature.toString("hex"),
    header,
  ];
  return [...forms.map((form) => form.slice(0, 16)), ...pieces(bytes.toString("latin1"))].filter(
    Boolean,
  );
};

const pieces = (text: string): string[] => (text.match(/[^\s]{12}/g) ?? []).slice(0, 200);

it.each([...mistakes, ...pairs])("tells nothing secret: $name", async (mistake) => {
  const { body, authorization, tokens = token } = mistake;
  const result = await diagnoseMismatch({ body, authorization }, tokens);
  const told = JSON.stringify(result);
  for (const secret of secretsOf(body, [authorization].flat().join())) {
    expect(told).not.toContain(JSON.stringify(secret).slice(1, -1));
  }
});

it("tells nothing secret of any token, header and body, and never throws", async () => {
  const text = fc.oneof(
    fc.string({ minLength: 12, unit: "binary" }),
    fc.base64String({ minLength: 20 }),
  );
  const some = fc.constantFrom(...Object.values(bodies));
  await fc.assert(
    fc.asyncProperty(text, text, fc.oneof(text, some), async (written, header, body) => {
      for (const authorization of [header, `HMAC ${header}`, signed(Buffer.from(body), written)]) {
        const told = JSON.stringify(
          await diagnoseMismatch({ body, authorization }, written, { maxAttempts: 200 }),
        );
        for (const secret of [written, header, ...secretsOf(body, authorization)]) {
          expect(told).not.toContain(JSON.stringify(secret).slice(1, -1));
        }
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);
