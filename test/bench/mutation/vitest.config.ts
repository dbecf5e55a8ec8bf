import { defineConfig } from "vitest/config";
import { FOLDERS } from "./folders.mjs";

const { tests = [], setup } = FOLDERS[process.env["MUTATION_FOLDER"] ?? ""] ?? {};

/** The tests that must notice a mutant of one folder. */
export default defineConfig({
  test: {
    include: tests.map((path) => `test/unit/${path}.test.ts`),
    setupFiles: setup === undefined ? [] : [`test/bench/mutation/${setup}`],
    // One worker for all files of a mutant costs far less than one for each.
    isolate: false,
    // A mutant that waits for ever is noticed when its test ends.
    testTimeout: 10_000,
  },
});
