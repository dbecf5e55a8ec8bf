// Inspection compiles its table of shapes for the first card that it sees. Only the test with that card
// would then be run for a mutant of the compiling. Compiled here, it belongs to all tests.
import { listShapes } from "../../../src/core/inspection/compiled-shapes.ts";

try {
  listShapes();
} catch {
  // A mutant that throws here throws in the tests as well.
}
