/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "test/bench/mutation/vitest.config.ts", related: true },
  plugins: ["@stryker-mutator/vitest-runner", "./test/bench/mutation/ignore-prose.mjs"],
  ignorers: ["prose"],
  mutate: ["src/{core,node,serve,web}/**/*.ts"],
  concurrency: 2,
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  tempDirName: ".stryker-tmp",
  thresholds: { high: 100, low: 95, break: 95 },
};
