// Runs on the Node.js that is measured, and prints the times of every function, in nanoseconds.
import { BODIES } from "./bodies.mjs";
import { contestantsFor } from "./contestants.mjs";
import { handlingOf } from "./handling.mjs";
import { timeInTurn } from "./in-turn.mjs";
import { REPLIES } from "./replies.mjs";

const verifying = {};
for (const [size, body] of Object.entries(BODIES)) {
  const contestants = Object.entries(await contestantsFor(body));
  verifying[size] = await timeInTurn(
    Object.fromEntries(contestants.map(([name, { run, right }]) => [name, () => run(right)])),
  );
}

const replying = {};
for (const [size, { bytes, functions }] of Object.entries(REPLIES)) {
  // Ten megabytes take a tenth of a second each time.
  replying[size] = await timeInTurn(functions, bytes > 1e6 ? { rounds: 3 } : { rounds: 7 });
}

const handling = await timeInTurn(await handlingOf(BODIES["1.9 KB"]));

console.log(JSON.stringify({ version: process.versions.node, verifying, replying, handling }));
