// Runs one measurement, which saves its figures for docs/evidence.md:
//   npm run bench -- speed
//   npm run bench -- fuzz --minutes 10
// Anything after the name is passed to the measurement.
import { spawnSync } from "node:child_process";

const INSTALL_SPEED = ["npm", "ci", "--prefix", "test/bench/speed", "--ignore-scripts", "--silent"];

/** What each measurement runs: its command, and what has to run before it. */
const MEASUREMENTS = {
  speed: { before: INSTALL_SPEED, command: ["node", "test/bench/speed/run.mjs"] },
  size: { command: ["node", "test/bench/size/run.mjs"] },
  timing: { command: ["node", "test/bench/timing/run.mjs"] },
  fuzz: { command: ["node", "test/bench/fuzz/run.mjs"] },
  soak: { command: ["node", "test/bench/soak/run.mjs"] },
  mutation: { command: ["node", "test/bench/mutation/run.mjs"] },
};

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !Object.hasOwn(MEASUREMENTS, name)) {
  console.error(`Name a measurement: npm run bench -- ${Object.keys(MEASUREMENTS).join(" | ")}`);
  process.exit(2);
}

const { before, command } = MEASUREMENTS[name];
if (before && run(before) !== 0) process.exit(1);
process.exitCode = run([...command, ...rest]);

function run([program, ...options]) {
  return spawnSync(program, options, { stdio: "inherit" }).status ?? 1;
}
