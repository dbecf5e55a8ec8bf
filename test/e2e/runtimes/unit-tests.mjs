// Runs the unit tests on every supported Node.js, and prints one table.
import { execFile } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { NODE_VERSIONS } from "./node-versions.mjs";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../../..");
const folder = join(import.meta.dirname, ".build");
const MINUTE = 60_000;

/** Runs all unit tests on one version. The coverage does not depend on it. */
async function runUnitTests({ file }) {
  const { stdout: version } = await run(file, ["--version"]);
  const report = join(folder, `unit-tests-${version.trim()}.json`);
  const start = performance.now();
  const vitest = join(root, "node_modules/vitest/vitest.mjs");
  const reporters = ["--reporter=json", `--outputFile=${report}`];
  const args = [vitest, "run", ...reporters];
  const output = await run(file, args, { cwd: root, timeout: 15 * MINUTE, maxBuffer: 1e8 }).catch(
    ({ stdout, stderr }) => ({ stdout, stderr }),
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const json = await readFile(report, "utf8").catch(() => {
    throw new Error(`No report from ${version}:\n${output.stdout}\n${output.stderr}`);
  });
  return { version: version.trim(), seconds, ...JSON.parse(json) };
}

await mkdir(folder, { recursive: true });
const reports = [];
for (const node of NODE_VERSIONS) reports.push(await runUnitTests(node));

console.table(
  reports.map(({ version, seconds, numPassedTests, numFailedTests, numPendingTests }) => ({
    "Node.js": version,
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
    seconds,
  })),
);
for (const { version, testResults } of reports) {
  for (const { name, message, assertionResults } of testResults) {
    if (message) console.log(`${version}: ${name}: ${message}`);
    for (const { status, fullName, failureMessages } of assertionResults) {
      if (status === "failed")
        console.log(`${version}: ${fullName}\n${failureMessages.join("\n")}`);
    }
  }
}
const count = (key) => reports.reduce((sum, report) => sum + report[key], 0);
console.log(`${count("numPassedTests")} passed, ${count("numFailedTests")} failed`);
const isGreen = ({ success, numPassedTests, numPendingTests }) =>
  success && numPassedTests > 3000 && numPendingTests === 0;
process.exitCode = reports.every(isGreen) ? 0 : 1;
