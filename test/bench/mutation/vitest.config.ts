import { defineConfig } from "vitest/config";

/**
 * What has to notice a mutant of `src`. Not the suites that read `dist` or the documentation, which
 * no mutant reaches, and not `test/bench/fuzz`, which would find some by chance and others not.
 */
export default defineConfig({
  test: {
    include: ["test/unit/{contract,core,node,serve}/**/*.test.ts"],
    testTimeout: 20_000,
    // On a busy machine a test of timeouts may fail by itself, which is no mutant found.
    retry: 2,
  },
});
