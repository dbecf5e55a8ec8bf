import fc from "fast-check";
import { describe, it } from "vitest";
import { properties } from "./properties.ts";

describe.each(Object.entries(properties))("%s", (_, fuzzedProperties) => {
  it.each(fuzzedProperties)("$name", async ({ property, runs }) => {
    await fc.assert(property as fc.IAsyncProperty<unknown>, { numRuns: runs });
  });
});
