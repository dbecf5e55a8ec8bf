import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/e2e/site/*.spec.ts"], testTimeout: 60_000, hookTimeout: 40_000 },
});
