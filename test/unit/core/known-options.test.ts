import { expect, it } from "vitest";
import { assertKnownOptions } from "../../../src/core/known-options.ts";

const NAMES = ["maxAgeSeconds", "now"];

it.each([undefined, {}, { now: 0 }, { now: 0, maxAgeSeconds: 1 }])("lets pass: %j", (options) => {
  expect(() => assertKnownOptions(options, NAMES)).not.toThrow();
});

it("names the options there are, and not what was given", () => {
  expect(() => assertKnownOptions({ now: 0, maxAge: 300 }, NAMES)).toThrow(
    "There is an option that is not known here. The options are maxAgeSeconds, now.",
  );
});
