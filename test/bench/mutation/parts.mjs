import { readdirSync } from "node:fs";

// All but test/unit/cli/process.test.ts, which starts the built package.
const CLI_TESTS = ["cli/!(process)"];
// All but the tests of memory and time, which would take minutes for each mutant.
const DIAGNOSE_TESTS = ["diagnose/!(long-searches|no-false-name|secrets)"];
const SERVER_TESTS = ["serve/*", "node/!(one-byte-chunks)", "contract/*"];
const INSPECTION_TESTS = ["core/{inspection,reply}/*"];

/**
 * The parts of `src` that are mutated one at a time, so that each run ends within an hour, with the
 * tests that must notice their mutants. A part is a folder, or the files that `files` matches. Tests of
 * the built package and the documentation are left out because no mutant reaches them.
 */
export const PARTS = {
  "src/core": {
    files: /^src\/core\/[^/]+$/,
    tests: ["core/*", "core/{verify,reply}/*", "contract/*"],
  },
  "src/core/verify": { tests: ["core/verify/*", "contract/*"] },
  "src/core/activity": {
    tests: ["core/*", "core/activity/!(long-messages)", "contract/*"],
  },
  "src/core/card": { tests: ["core/{card,inspection,reply}/*"] },
  "src/core/inspection": {
    files: /^src\/core\/inspection\/(?:find-nearest|host-name|inspection|options|to-message)\.ts$/,
    tests: INSPECTION_TESTS,
  },
  "src/core/inspection/inspect": {
    files: /^src\/core\/inspection\/inspect-/,
    tests: INSPECTION_TESTS,
  },
  "src/core/inspection/schema": {
    files: /^src\/core\/inspection\/(?:card|reply)-schema\.ts$/,
    tests: INSPECTION_TESTS,
    setup: "make-tables.ts",
  },
  "src/core/inspection/shapes": {
    files:
      /^src\/core\/inspection\/(?:compiled-shapes|part-descriptions|property-kinds|resolve-shape|shapes)\.ts$/,
    tests: INSPECTION_TESTS,
    setup: "make-tables.ts",
  },
  "src/core/reply": { tests: ["core/*", "core/{card,inspection,reply}/*", "contract/*"] },
  "src/serve": { tests: SERVER_TESTS },
  "src/node": { tests: SERVER_TESTS },
  "src/web": { tests: ["contract/*"] },
  "src/testing": { tests: ["testing/*"] },
  "src/diagnose": {
    files: /^src\/diagnose\/[^/]+$/,
    tests: DIAGNOSE_TESTS,
  },
  "src/diagnose/body": {
    files: /^src\/diagnose\/body\/(?:body|body-repairs|compression|encodings)\.ts$/,
    tests: DIAGNOSE_TESTS,
  },
  "src/diagnose/body/bytes": {
    files: /^src\/diagnose\/body\/(?:framing|white-space)\.ts$/,
    tests: DIAGNOSE_TESTS,
  },
  "src/diagnose/body/json": {
    files: /^src\/diagnose\/body\/(?:json-tokens|reserialized)\.ts$/,
    tests: DIAGNOSE_TESTS,
  },
  // process-io.ts connects the command line with its process, so only tests of the built package run it.
  "src/cli": { files: /^src\/cli\/(?!process-io)[^/]+$/, tests: CLI_TESTS },
  "src/cli/listen": { tests: CLI_TESTS },
  "src/cli/send": { tests: CLI_TESTS },
};

/** Lists the source files; the entry points only list names. */
export const listSources = () =>
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .map((file) => `src/${file.replaceAll("\\", "/")}`)
    .filter((file) => /^src\/.+\/.+\.ts$/.test(file));

/** Lists the files of a part. */
export const listFiles = (part) => {
  const { files = new RegExp(`^${part}/`) } = PARTS[part] ?? {};
  return listSources().filter((file) => files.test(file));
};

/** The file with the report on a part. */
export const reportFile = (part) => `reports/mutation/${part.replaceAll("/", "-")}.json`;
