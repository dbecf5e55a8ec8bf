// Runs every end-to-end suite, or only the one named:
//   npm run test:e2e
//   npm run test:e2e -- consumers rollup
// Anything after the name is passed to the suite's last command.
import { spawnSync } from "node:child_process";

const install = (suite) => ["npm", "ci", "--prefix", `test/e2e/${suite}`];
const vitest = (suite) => [
  "npx",
  "vitest",
  "run",
  "--config",
  `test/e2e/${suite}/vitest.config.ts`,
];

/** The commands of each suite, in order. */
const SUITES = {
  site: [["npm", "run", "--silent", "docs"], vitest("site")],
  browser: [["npm", "run", "--silent", "playground"], vitest("browser")],
  frameworks: [install("frameworks"), vitest("frameworks")],
  runtimes: [
    install("runtimes"),
    ["node", "test/e2e/runtimes/run.mjs"],
    ["node", "test/e2e/runtimes/unit-tests.mjs"],
  ],
  consumers: [install("consumers"), ["node", "test/e2e/consumers/run.mjs"]],
};

const [name, ...rest] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(SUITES, name)) {
  console.error(`There is no suite "${name}". Choose one of: ${Object.keys(SUITES).join(", ")}.`);
  process.exit(2);
}

for (const suite of name === undefined ? Object.keys(SUITES) : [name]) {
  const commands = SUITES[suite];
  for (const command of commands) {
    const [program, ...options] = command === commands.at(-1) ? [...command, ...rest] : command;
    const { status } = spawnSync(program, options, { stdio: "inherit" });
    if (status !== 0) {
      console.error(`${suite} failed: ${[program, ...options].join(" ")}`);
      process.exit(status ?? 1);
    }
  }
}
