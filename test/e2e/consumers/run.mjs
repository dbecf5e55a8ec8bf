// Packs the package once, installs it into temporary projects of every kind, and prints one table.
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { actionConsumers } from "./consumers/action.mjs";
import { bundlerConsumers } from "./consumers/bundlers.mjs";
import { installerConsumers } from "./consumers/installers.mjs";
import { jsrConsumers } from "./consumers/jsr.mjs";
import { nodeConsumers } from "./consumers/node.mjs";
import { runtimeConsumers } from "./consumers/runtimes.mjs";
import { tarballConsumers } from "./consumers/tarball.mjs";
import { typescriptConsumers } from "./consumers/typescript.mjs";
import { workerdConsumers } from "./consumers/workerd.mjs";
import { run } from "./project.mjs";

const CONSUMERS = [
  ...tarballConsumers,
  ...nodeConsumers,
  ...typescriptConsumers,
  ...bundlerConsumers,
  ...runtimeConsumers,
  ...workerdConsumers,
  ...installerConsumers,
  ...actionConsumers,
  ...jsrConsumers,
];

/** `npm run test:e2e -- consumers rollup` runs only the consumers whose name contains the word. */
const [word = ""] = process.argv.slice(2);
const asked = CONSUMERS.filter(({ name }) => name.toLowerCase().includes(word.toLowerCase()));

const folder = await mkdtemp(join(tmpdir(), "consumers-"));
const reports = new Map();
try {
  const root = join(import.meta.dirname, "../../..");
  const packed = await run(root, "npm", [
    "pack",
    "--json",
    "--ignore-scripts",
    "--pack-destination",
    folder,
  ]);
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  const waiting = [...asked];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      reports.set(next, await report(next, tarball));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function report({ check }, tarball) {
  const start = performance.now();
  const seconds = () => Number(((performance.now() - start) / 1000).toFixed(1));
  try {
    const detail = await check(tarball);
    return { verdict: "green", seconds: seconds(), detail };
  } catch (error) {
    return { verdict: "RED", seconds: seconds(), error };
  }
}

console.table(
  asked.map((consumer) => {
    const { verdict, seconds, detail = "" } = reports.get(consumer);
    return { consumer: consumer.name, verdict, seconds, detail };
  }),
);
const red = asked.filter((consumer) => reports.get(consumer).error);
for (const consumer of red)
  console.log(`\n${consumer.name}\n${reports.get(consumer).error.message}`);
console.log(`\n${asked.length - red.length} green, ${red.length} red`);
process.exitCode = red.length === 0 && asked.length > 0 ? 0 : 1;
