import { inspect } from "node:util";
import { expect, it } from "vitest";
import { UsageError } from "../../../src/index.ts";

it("is a TypeError that tells itself apart by name and code", () => {
  const error = new UsageError("ERR_BODY_INVALID", "The body is missing.");
  expect(error).toBeInstanceOf(TypeError);
  expect(error).toMatchObject({ name: "UsageError", code: "ERR_BODY_INVALID" });
  expect(String(error)).toBe("UsageError: The body is missing.");
  expect(UsageError.name).toBe("UsageError");
  expect(error).not.toHaveProperty("findings");
});

it("shows its findings once in a log, in the message", () => {
  const error = new UsageError("ERR_REPLY_INVALID", "There is no text.", [
    { code: "text-empty", severity: "error", pointer: "/text", message: "There is no text." },
  ]);
  expect(error.findings).toHaveLength(1);
  expect(inspect(error).match(/There is no text\./g)).toHaveLength(1);
});

it.each([
  ["another TypeError", new TypeError("x")],
  [
    "the error of a library that names its own so",
    Object.assign(new Error("x"), { name: "UsageError", code: "X" }),
  ],
  [
    "a TypeError of the platform that has a code",
    Object.assign(new TypeError("x"), { code: "ERR_INVALID_ARG_TYPE" }),
  ],
  ["what only looks like it", { name: "UsageError", code: "ERR_BODY_INVALID" }],
  ["nothing", undefined],
])("is not %s", (_, value) => {
  expect(value instanceof UsageError).toBe(false);
});

it("is the error of another copy of the package too", () => {
  const other = Object.assign(new TypeError("x"), { name: "UsageError", code: "ERR_TIMEOUT" });
  expect(other instanceof UsageError).toBe(true);
});

it("can be extended", () => {
  class OwnError extends UsageError {}
  const own = new OwnError("ERR_BODY_INVALID", "The body is missing.");
  expect(own).toBeInstanceOf(OwnError);
  expect(own).toBeInstanceOf(UsageError);
  expect(new UsageError("ERR_BODY_INVALID", "The body is missing.") instanceof OwnError).toBe(
    false,
  );
});
