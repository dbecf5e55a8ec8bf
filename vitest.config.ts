import { configDefaults, defineConfig } from "vitest/config";

// A part of the tests runs a part of the code: `npm test -- FILE` asks for no coverage.
const runsAll = process.argv.slice(2).every((word) => word === "run" || word === "--coverage");

// What takes long has a command of its own: `npm run test:long`.
const LONG = [
  "test/unit/cli/process.test.ts",
  "test/unit/core/activity/{long-messages,reading-bounds}.test.ts",
  "test/unit/diagnose/{long-searches,no-false-name,secrets}.test.ts",
  "test/unit/node/one-byte-chunks.test.ts",
  "test/bench/fuzz/*.test.ts",
];

export default defineConfig(({ mode }) => ({
  test: {
    tags: [{ name: "time", description: "Compares how long something takes." }],
    include: mode === "long" ? LONG : ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(runsAll ? LONG : [])],
    // Ends what hangs. On a busy machine, a test that compiles every example takes most of it.
    testTimeout: 60_000,
    // Handlers log on purpose in many tests.
    silent: "passed-only",
    // Loading the modules takes longer than most tests, so files share them.
    isolate: !runsAll,
    // Vitest would leave one core idle, which on a machine of two is half of the time.
    maxWorkers: "100%",
    coverage: {
      provider: "v8",
      include: ["src/{cli,core,diagnose,node,serve,testing,web}/**/*.ts"],
      // Its tests run in processes of their own, whose coverage is not counted; the other has only types.
      exclude: ["src/cli/process-io.ts", "src/cli/io.ts"],
      reporter: runsAll ? ["text"] : [],
      ...(runsAll && { thresholds: { 100: true } }),
    },
  },
}));
