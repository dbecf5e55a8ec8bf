import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createBodyBuffer, findAnnouncedProblem } from "../../../src/serve/body.ts";

describe("what the headers announce", () => {
  it.each(["gzip", "xidentity", "identityx", "identity, gzip", "x identity", "identity x"])(
    "is refused if the encoding is %j",
    (encoding) => {
      expect(findAnnouncedProblem(encoding, undefined, 5)).toBe("encoding-unsupported");
    },
  );

  it.each([undefined, null, "", "identity", " Identity\t"])(
    "is read if the encoding is %j",
    (encoding) => {
      expect(findAnnouncedProblem(encoding, "5", 5)).toBeUndefined();
      expect(findAnnouncedProblem(encoding, "6", 5)).toBe("body-too-large");
    },
  );
});

describe("the buffer of a body", () => {
  it("joins any chunks up to the limit, changes none, and takes not a byte more", () => {
    const chunks = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 40 });
    fc.assert(
      fc.property(chunks, (chunks) => {
        const before = chunks.map((chunk) => [...chunk]);
        const whole = before.flat();
        const buffer = createBodyBuffer(whole.length);
        for (const chunk of chunks) expect(buffer.add(chunk)).toBe(true);
        expect(buffer.add(new Uint8Array(1))).toBe(false);
        const result = buffer.finish();
        expect([...result.value]).toEqual(whole);
        expect(chunks.map((chunk) => [...chunk])).toEqual(before);
      }),
    );
  });

  it("never holds more than the limit, however small the chunks are", () => {
    const buffer = createBodyBuffer(1000);
    for (let count = 0; count < 1000; count++) buffer.add(Uint8Array.of(7));
    const { value } = buffer.finish();
    expect(value).toHaveLength(1000);
    expect(value.buffer.byteLength).toBe(1000);
  });

  it("holds little for a body that is small, however large the limit is", () => {
    const buffer = createBodyBuffer(1_000_000);
    for (let count = 0; count < 10; count++) buffer.add(Uint8Array.of(7));
    expect(buffer.finish().value.buffer.byteLength).toBeLessThan(40);
  });
});
