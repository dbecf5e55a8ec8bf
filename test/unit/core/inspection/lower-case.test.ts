import { expect, it } from "vitest";
import { lowerCase } from "../../../../src/core/inspection/lower-case.ts";

it("writes any key in lower case, however many and however long they are", () => {
  const keys = Array.from({ length: 2000 }, (_, index) => `Key${index}`);
  for (const key of [...keys, ...keys, "A".repeat(100_000)]) {
    expect(lowerCase(key)).toBe(key.toLowerCase());
  }
});
