import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { properties } from "./properties.ts";

/** A message from the thread that runs the properties to the one that watches it. */
export type Report =
  | {
      readonly kind: "start";
      readonly subject: string;
      readonly name: string;
      readonly seed: number;
    }
  | {
      readonly kind: "end";
      readonly subject: string;
      readonly name: string;
      readonly inputs: number;
    }
  | { readonly kind: "failure"; readonly subject: string; readonly message: string }
  | { readonly kind: "done" };

const { endsAt, seed, only, path, roundMs } = workerData as {
  endsAt: number;
  seed: number | undefined;
  only: string | undefined;
  path: string | undefined;
  roundMs: number;
};

const tell = (report: Report) => parentPort?.postMessage(report);

async function run(
  subject: string,
  fuzzed: (typeof properties)[string][number],
  roundSeed: number,
) {
  const { name, property } = fuzzed;
  tell({ kind: "start", subject, name, seed: roundSeed });
  const details = await fc.check(property as fc.IAsyncProperty<unknown>, {
    seed: roundSeed,
    numRuns: path === undefined ? 10_000_000 : 1,
    ...(path !== undefined && { path, endOnFailure: true }),
    interruptAfterTimeLimit: roundMs,
    markInterruptAsFailure: false,
  });
  tell({ kind: "end", subject, name, inputs: details.numRuns });
  if (details.failed) {
    tell({ kind: "failure", subject, message: String(fc.defaultReportMessage(details)) });
  }
  return !details.failed;
}

const all = Object.entries(properties)
  .flatMap(([subject, each]) => each.map((fuzzed) => [subject, fuzzed] as const))
  .filter(([subject, { name }]) => only === undefined || `${subject}: ${name}`.includes(only));

for (
  let isGood = all.length > 0, round = 0;
  isGood && (round === 0 || seed === undefined);
  round++
) {
  for (const [subject, fuzzed] of all) {
    if (Date.now() >= endsAt && round > 0) break;
    isGood = await run(subject, fuzzed, seed ?? Math.trunc(Math.random() * 2 ** 31));
    if (!isGood) break;
  }
  if (Date.now() >= endsAt) break;
}
tell({ kind: "done" });
