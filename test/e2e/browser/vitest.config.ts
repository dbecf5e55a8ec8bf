import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/browser/**/*.spec.ts"],
    testTimeout: 60_000,
    hookTimeout: 30_000,
    // Each file starts a browser of its own, and two are enough for a small machine.
    maxWorkers: 2,
  },
});
