import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/frameworks/*.spec.ts"],
    globalSetup: "test/frameworks/compile-recipes.ts",
    testTimeout: 20_000,
    hookTimeout: 40_000,
    fileParallelism: false,
  },
});
