import { listFiles, reportFile } from "./test/bench/mutation/parts.mjs";

// Stryker has no option of its own for a part of the run; test/bench/mutation/run.mjs sets this.
const part = process.env.MUTATION_PART ?? "";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  // The part names its tests.
  vitest: { configFile: "test/bench/mutation/vitest.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner", "./test/bench/mutation/ignore-prose.mjs"],
  ignorers: ["prose"],
  mutate: listFiles(part),
  // Vitest checks no types, and a test compares files with their originals.
  disableTypeChecks: false,
  // Many tests wait for a deadline, so four workers keep two cores busy.
  concurrency: 4,
  incremental: true,
  incrementalFile: reportFile(`${part}/incremental`),
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: reportFile(part) },
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  tempDirName: ".stryker-tmp",
  thresholds: { high: 100, low: 95, break: 0 },
};
