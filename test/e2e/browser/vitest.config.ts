import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/browser/**/*.spec.ts"],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 20_000 } },
    // Each file starts its own browser, and a small machine can run two.
    maxWorkers: 2,
  },
});
