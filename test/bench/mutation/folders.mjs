// All but test/unit/cli/process.test.ts, which starts the built package.
const CLI_TESTS = "cli/!(process)";

/**
 * The folders of `src` that are mutated one at a time, so that each run ends within an hour, with the
 * tests that must notice their mutants. Tests of the built package and the documentation are left
 * out because no mutant reaches them.
 */
export const FOLDERS = {
  "src/core": {
    mutate: "src/core/*.ts",
    tests: ["core/*", "core/{verify,reply}/*", "contract/*"],
  },
  "src/core/verify": { tests: ["core/verify/*", "contract/*"] },
  "src/core/activity": { tests: ["core/*", "core/activity/*", "contract/*"] },
  "src/core/card": { tests: ["core/{card,inspection,reply}/*"] },
  "src/core/inspection": { tests: ["core/{inspection,reply}/*"], setup: "compile-shapes.ts" },
  "src/core/reply": { tests: ["core/*", "core/{card,inspection,reply}/*", "contract/*"] },
  "src/serve": { tests: ["{serve,node,contract}/*"] },
  "src/node": { tests: ["{node,contract}/*"] },
  "src/web": { tests: ["contract/*"] },
  "src/testing": { tests: ["testing/*"] },
  "src/diagnose": { tests: ["diagnose/*"] },
  // process-io.ts connects the command line with its process, so only tests of the built package run it.
  "src/cli": { mutate: "src/cli/!(process-io).ts", tests: [CLI_TESTS] },
  "src/cli/listen": { tests: [CLI_TESTS] },
  "src/cli/send": { tests: [CLI_TESTS] },
};

/** The file with the report on a folder. */
export const reportFile = (folder) => `reports/mutation/${folder.replaceAll("/", "-")}.json`;
