// Two tables are made for the first test that needs them, and only that test would be run for a mutant
// of the code that makes them. Made here, they belong to all tests.
import { listShapes } from "../../../src/core/inspection/compiled-shapes.ts";
import { createReplySchema } from "../../../src/core/inspection/reply-schema.ts";

for (const make of [listShapes, createReplySchema]) {
  try {
    make();
  } catch {
    // A mutant that throws here throws in the tests as well.
  }
}
