// Runs the properties in turn, each for a second or two with a new seed, until the time is up.
//   npm run bench -- fuzz --minutes 10
//   npm run bench -- fuzz --seed 123 --only "command text" [--path 12:3]    repeats a failed run
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { saveFigures } from "../evidence/save-figures.mjs";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string" },
    path: { type: "string" },
    only: { type: "string" },
  },
});
const minutes = Number(values.minutes);
const seed = values.seed === undefined ? undefined : Number(values.seed);
if (!(minutes > 0) || (seed !== undefined && !Number.isInteger(seed))) {
  console.error("--minutes must be a number above zero, and --seed an integer.");
  process.exit(2);
}

/** A check that hangs is a finding too: no round comes near this. */
const PATIENCE_MS = 60_000;

const folder = join(import.meta.dirname, ".build");
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const program = join(folder, "long-run.mjs");
await build({
  entryPoints: [join(import.meta.dirname, "long-run.ts")],
  bundle: true,
  packages: "external",
  format: "esm",
  platform: "node",
  outfile: program,
});

const started = Date.now();
const inputs = new Map();
let rounds = 0;
let failures = 0;

function watch(worker) {
  let current;
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.error(`Hangs: ${current.subject}: ${current.name}, seed ${current.seed}`);
      process.exit(1);
    }, PATIENCE_MS);
  };
  worker.on("message", (report) => {
    wait();
    if (report.kind === "start") current = report;
    if (report.kind === "end") {
      rounds++;
      inputs.set(report.subject, (inputs.get(report.subject) ?? 0) + report.inputs);
      const count = report.inputs.toLocaleString("en");
      console.log(`seed ${current.seed}: ${count} inputs of ${report.subject}: ${report.name}`);
    }
    if (report.kind === "failure") {
      failures++;
      console.error(`\n${current.subject}: ${current.name}\n${report.message}`);
      const again = `npm run bench -- fuzz --seed ${current.seed} --only "${current.name}"`;
      console.error(`\nOnce more: ${again}`);
    }
  });
  worker.on("error", (error) => {
    failures++;
    console.error(error);
  });
  return new Promise((resolve) => {
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

const endsAt = started + minutes * 60_000;
const roundMs = Math.min(2000, (minutes * 60_000) / 30);
const workerData = { endsAt, seed, only: values.only, path: values.path, roundMs };
await watch(new Worker(program, { workerData }));
await rm(folder, { recursive: true, force: true });

const total = [...inputs.values()].reduce((sum, count) => sum + count, 0);
const took = (Date.now() - started) / 60_000;
console.log(
  `\n${total.toLocaleString("en")} inputs in ${rounds} rounds and ${took.toFixed(1)} minutes, ${failures} failures`,
);

if (rounds === 0) {
  console.error("No property has such a name.");
  process.exit(2);
}
if (seed === undefined && values.only === undefined && minutes >= 5) {
  saveFigures("fuzz", `npm run bench -- fuzz --minutes ${values.minutes}`, [
    { name: "failures", value: failures, target: 0, met: failures === 0 },
    { name: "inputs", value: total },
    { name: "rounds, each with a seed of its own", value: rounds },
    ...[...inputs].map(([subject, value]) => ({ name: `inputs: ${subject}`, value })),
  ]);
}
process.exitCode = failures === 0 ? 0 : 1;
