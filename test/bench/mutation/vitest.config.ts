import { defineConfig } from "vitest/config";

/**
 * The tests that must notice a mutant of `src`. Tests of `dist` and the documentation are left out
 * because no mutant reaches them, and `test/bench/fuzz` because it would find mutants only by chance.
 */
export default defineConfig({
  test: {
    include: ["test/unit/{contract,core,node,serve}/**/*.test.ts"],
    testTimeout: 20_000,
    // On a busy machine, a timeout test may fail without a mutant.
    retry: 2,
  },
});
