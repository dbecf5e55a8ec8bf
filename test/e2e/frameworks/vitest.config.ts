import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/e2e/frameworks/*.spec.ts"],
    globalSetup: "test/e2e/frameworks/prepare.ts",
    testTimeout: 20_000,
    hookTimeout: 40_000,
    fileParallelism: false,
  },
});
