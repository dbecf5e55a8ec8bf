// Runs Stryker for each folder, or for one, and then counts what the tests noticed:
//   npm run bench -- mutation
//   npm run bench -- mutation --folder src/cli
//   npm run bench -- mutation --merge
// A run for one folder keeps its report in reports/mutation. --merge counts the kept reports of all
// folders, and runs nothing. Results of an earlier run are used again where neither a file nor its tests changed.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeMeasurement } from "../evidence/save-figures.mjs";
import { saveEvidence } from "./evidence.mjs";
import { FOLDERS, reportFile } from "./folders.mjs";
import { findUnexplained, printSurvivors } from "./survivors.mjs";

const { values } = parseArgs({
  options: { folder: { type: "string" }, merge: { type: "boolean" } },
});
if (values.folder !== undefined && !Object.hasOwn(FOLDERS, values.folder)) {
  console.error(`Name a folder: ${Object.keys(FOLDERS).join(", ")}`);
  process.exit(2);
}

if (values.folder !== undefined) {
  process.exitCode = runFolder(values.folder);
} else {
  const failures = values.merge ? [] : Object.keys(FOLDERS).map(runFolder);
  process.exitCode = saveEvidence() || Math.max(0, ...failures);
}

/** Runs Stryker for a folder, and notes in its report what was tested. */
function runFolder(folder) {
  const { commit } = describeMeasurement();
  const started = performance.now();
  const { status } = spawnSync("npx", ["stryker", "run"], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, MUTATION_FOLDER: folder },
  });
  if (status !== 0) return 1;
  const minutes = Math.round((performance.now() - started) / 6000) / 10;
  const report = { ...JSON.parse(readFileSync(reportFile(folder), "utf8")), commit, minutes };
  writeFileSync(reportFile(folder), JSON.stringify(report));
  const unexplained = findUnexplained(report);
  printSurvivors(unexplained);
  console.log(
    `${folder}: ${minutes} minutes, ${unexplained.length} survivors without an explanation`,
  );
  return unexplained.length === 0 ? 0 : 1;
}
