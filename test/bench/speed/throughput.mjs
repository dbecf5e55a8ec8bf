import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import autocannon from "autocannon";
import { signOutgoingWebhook } from "../../../dist/index.js";
import { BODIES } from "./bodies.mjs";

const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

/** Returns the requests per second and the CPU time per request of both servers, in turn, round after round. */
export async function measureThroughput(node, { rounds = 7, seconds = 2 } = {}) {
  const servers = { library: await start(node, "library"), sample: await start(node, "sample") };
  const rates = { library: [], sample: [] };
  const microseconds = { library: [], sample: [] };
  try {
    // The first round is for the compiler.
    for (let round = -1; round < rounds; round++) {
      for (const [kind, { child, url }] of Object.entries(servers)) {
        const before = await readCpu(child);
        const { rate, count } = await shoot(url, seconds);
        const used = (await readCpu(child)) - before;
        if (round < 0) continue;
        rates[kind].push(rate);
        microseconds[kind].push(used / count);
      }
    }
  } finally {
    for (const { child } of Object.values(servers)) child.kill();
  }
  return { rates, microseconds };
}

async function start(node, kind) {
  const child = spawn(node, [join(import.meta.dirname, "server.mjs"), kind, token], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const [port] = await once(child.stdout, "data");
  return { child, url: `http://127.0.0.1:${Number(port)}/` };
}

async function readCpu(child) {
  child.send("cpu");
  const [microseconds] = await once(child, "message");
  return microseconds;
}

async function shoot(url, duration) {
  // A message of now: the library refuses old ones, and it is not to save itself the reply.
  const text = BODIES["1.9 KB"].toString();
  const body = text.replace("2017-02-01T21:10:07.437Z", new Date().toISOString());
  const headers = { authorization: signOutgoingWebhook(body, token) };
  const request = { url, method: "POST", headers, body };
  const answer = await fetch(url, request);
  if (!(await answer.text()).includes("You typed")) throw new Error("The server refuses.");
  const { requests, non2xx, errors } = await autocannon({ ...request, duration, connections: 8 });
  if (non2xx + errors > 0) throw new Error("The server fails.");
  return { rate: requests.average, count: requests.total };
}
