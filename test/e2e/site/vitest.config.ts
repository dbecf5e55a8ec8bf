import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/site/*.spec.ts"],
    testTimeout: 60_000,
    hookTimeout: 40_000,
    expect: { poll: { timeout: 20_000 } },
    // Pages of the browser, of which a machine of two cores shows two at a time.
    maxConcurrency: 2,
  },
});
