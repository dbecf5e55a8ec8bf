import { expect, it } from "vitest";
import { UsageError } from "../../src/index.ts";

it("is a TypeError that tells itself apart by name and code", () => {
  const error = new UsageError("ERR_BODY_INVALID", "The body is missing.");
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toMatchObject({ name: "UsageError", code: "ERR_BODY_INVALID" });
  expect(String(error)).toBe("UsageError: The body is missing.");
});
