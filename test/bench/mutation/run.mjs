// Runs Stryker for each part, or for one, and then counts what the tests noticed:
//   npm run bench -- mutation
//   npm run bench -- mutation --part src/cli
//   npm run bench -- mutation --merge
// A run for one part keeps its report in reports/mutation. --merge counts the kept reports of all
// parts, and runs nothing. Results of an earlier run are used again where neither a file nor its tests changed.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { describeMeasurement } from "../evidence/save-figures.mjs";
import { saveEvidence } from "./evidence.mjs";
import { PARTS, reportFile } from "./parts.mjs";
import { findStale, findUnexplained, printStale, printSurvivors } from "./survivors.mjs";

const { values } = parseArgs({
  options: { part: { type: "string" }, merge: { type: "boolean" } },
});
if (values.part !== undefined && !Object.hasOwn(PARTS, values.part)) {
  console.error(`Name a part: ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}

if (values.part !== undefined) {
  process.exitCode = runPart(values.part);
} else {
  const failures = values.merge ? [] : Object.keys(PARTS).map(runPart);
  process.exitCode = saveEvidence() || Math.max(0, ...failures);
}

/** Runs Stryker for a part, and notes in its report what was tested. */
function runPart(part) {
  const { commit } = describeMeasurement();
  const started = performance.now();
  const { status } = spawnSync("npx", ["stryker", "run"], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, MUTATION_PART: part },
  });
  if (status !== 0) return 1;
  const minutes = Math.round((performance.now() - started) / 6000) / 10;
  const report = { ...JSON.parse(readFileSync(reportFile(part), "utf8")), commit, minutes };
  writeFileSync(reportFile(part), JSON.stringify(report));
  const unexplained = findUnexplained(report);
  const stale = findStale([report]);
  printSurvivors(unexplained);
  printStale(stale);
  console.log(
    `${part}: ${minutes} minutes, ${unexplained.length} survivors without an explanation, ${stale.length} explanations of nothing`,
  );
  return unexplained.length + stale.length === 0 ? 0 : 1;
}
