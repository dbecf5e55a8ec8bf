import { FOLDERS, reportFile } from "./test/bench/mutation/folders.mjs";

// Stryker has no option of its own for a part of the run; test/bench/mutation/run.mjs sets this.
const folder = process.env.MUTATION_FOLDER ?? "";
const mutate = FOLDERS[folder]?.mutate ?? `${folder}/**/*.ts`;

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  vitest: { configFile: "test/bench/mutation/vitest.config.ts", related: true },
  plugins: ["@stryker-mutator/vitest-runner", "./test/bench/mutation/ignore-prose.mjs"],
  ignorers: ["prose"],
  mutate: [mutate],
  // Vitest checks no types, and a test compares files with their originals.
  disableTypeChecks: false,
  concurrency: 2,
  incremental: true,
  incrementalFile: reportFile(`${folder}/incremental`),
  reporters: ["clear-text", "json", "progress-append-only"],
  jsonReporter: { fileName: reportFile(folder) },
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  tempDirName: ".stryker-tmp",
  thresholds: { high: 100, low: 95, break: 0 },
};
