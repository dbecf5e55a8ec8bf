import { expect, it } from "vitest";
import { assertKnownOptions } from "../../../src/core/known-options.ts";

const NAMES = ["maxAgeSeconds", "now"];

it.each([undefined, {}, { now: 0 }, { now: 0, maxAgeSeconds: 1 }])("lets pass: %j", (options) => {
  expect(() => assertKnownOptions(options, NAMES)).not.toThrow();
});

it("names the unknown option and those that there are", () => {
  expect(() => assertKnownOptions({ now: 0, maxAge: 300 }, NAMES)).toThrow(
    "Unknown option `maxAge`. The options are maxAgeSeconds, now.",
  );
});

it("quotes a name that is too short for a token", () => {
  const name = "x".repeat(30);
  expect(() => assertKnownOptions({ [name]: 1 }, NAMES)).toThrow(`Unknown option \`${name}\`.`);
});

it("does not quote a long name, which may be a token in the wrong place", () => {
  const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
  expect(() => assertKnownOptions({ [token]: 1 }, NAMES)).toThrow(
    "Unknown option. The options are maxAgeSeconds, now.",
  );
});

it.each([null, "x", 5])("takes no %j for options", (options) => {
  expect(() => assertKnownOptions(options, NAMES)).toThrow(
    "The options have to be an object. The options are maxAgeSeconds, now.",
  );
});
