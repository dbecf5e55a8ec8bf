import fc from "fast-check";
import { expect, it } from "vitest";
import { countBytes, markBytes } from "../../../docs/site/playground/byte-marks.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

it("counts what changes a signature without being seen", () => {
  expect(countBytes(bytesOf("\ufeffa \r\nb\n\rc\t\n \r\r\n "))).toEqual({
    bytes: 18,
    crlf: 2,
    lf: 2,
    cr: 2,
    bom: true,
    trailing: 4,
  });
  expect(countBytes(bytesOf("a \ufeff"))).toMatchObject({ bom: false, trailing: 0 });
  expect(countBytes(bytesOf(""))).toMatchObject({ bytes: 0, lf: 0, trailing: 0 });
});

it("marks each byte", () => {
  expect(markBytes(bytesOf("\ufeffa b \t\r\né "), 0, 99)).toEqual([
    ...["bom", "bom", "bom", "", "", "", "trailing", "trailing", "cr", "lf"],
    ...["beyond", "beyond", "trailing"],
  ]);
});

it("marks a portion as it marks the whole, and as patterns do", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", "\t", "\r", "\n", "é") });
  fc.assert(
    fc.property(text, fc.nat(40), (written, from) => {
      const bytes = bytesOf(written);
      const whole = markBytes(bytes, 0, bytes.length);
      expect(markBytes(bytes, from, from + 8)).toEqual(whole.slice(from, from + 8));
      const { crlf, lf, cr, trailing } = countBytes(bytes);
      const count = (pattern: RegExp) => [...written.matchAll(pattern)].length;
      expect({ crlf, lf, cr, trailing }).toEqual({
        crlf: count(/\r\n/g),
        lf: count(/(?<!\r)\n/g),
        cr: count(/\r(?!\n)/g),
        trailing: count(/[ \t]+(?=[\r\n]|$)/g),
      });
    }),
  );
});
