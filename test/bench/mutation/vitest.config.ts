import { defineConfig } from "vitest/config";
import { PARTS } from "./parts.mjs";
import { QuickFilesFirst } from "./quick-files-first.js";

const { tests = [], setup } = PARTS[process.env["MUTATION_PART"] ?? ""] ?? {};

// Prepared for mutants, the code is many times slower, and fails these tests whatever the mutant. A
// constant of its own, because Vitest's types allow the option on the command line alone.
const WITHOUT_TIME = { tagsFilter: ["!time"] };

/** The tests that must notice a mutant of one part. */
export default defineConfig({
  test: {
    include: tests.map((path) => `test/unit/${path}.test.ts`),
    setupFiles: setup === undefined ? [] : [`test/bench/mutation/${setup}`],
    // One worker for all files of a mutant costs far less than one for each.
    isolate: false,
    tags: [{ name: "time" }],
    ...WITHOUT_TIME,
    sequence: { sequencer: QuickFilesFirst },
    // A mutant that waits for ever is noticed when its test ends.
    testTimeout: 10_000,
  },
});
