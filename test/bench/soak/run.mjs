// Floods the node:http recipe with genuine and broken requests, and looks at verdicts and memory.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { signOutgoingWebhook } from "teams-outgoing-webhook";

const REQUESTS = Number(process.env.SOAK_REQUESTS ?? 200_000);
const WARM = REQUESTS / 10;
const CONNECTIONS = 50;
const TOKEN = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
// Of a hundred requests, five are broken: two tampered, one oversized, one cut off, one replayed.
const KINDS = new Map([
  [19, "tampered"],
  [39, "oversized"],
  [59, "cut off"],
  [79, "replayed"],
  [99, "tampered"],
]);
const EXPECTED = { genuine: 200, tampered: 401, oversized: 413, "cut off": "none", replayed: 409 };

const payload = await readFile("test/vectors/payloads/2020-plain.json", "utf8");
const folder = join(import.meta.dirname, ".build");
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });

/** Starts the recipe, with a door to its memory that the recipe knows nothing of. */
async function startServer() {
  await build({
    entryPoints: ["docs/examples/frameworks/node-http.ts"],
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    outfile: join(folder, "server.mjs"),
  });
  const probe = join(folder, "probe.mjs");
  await writeFile(
    probe,
    `import { Server } from "node:http";
     let failures = 0;
     let cut = 0;
     console.warn = (line) => {
       if (line.includes("did not arrive whole")) cut++;
     };
     console.error = () => failures++;
     process.on("unhandledRejection", () => failures++);
     const { listen } = Server.prototype;
     Server.prototype.listen = function (...values) {
       this.once("listening", () => process.send({ port: this.address().port }));
       return listen.apply(this, values);
     };
     process.on("message", () => {
       for (let round = 0; round < 4; round++) gc();
       const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
       process.send({ heap: process.memoryUsage().heapUsed, failures, cut, timers });
     });`,
  );
  const child = spawn(
    process.execPath,
    ["--expose-gc", "--import", probe, join(folder, "server.mjs")],
    {
      env: { ...process.env, PORT: "0", TEAMS_OUTGOING_WEBHOOK_TOKEN: TOKEN },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    },
  );
  createInterface(child.stderr).on("line", (line) => console.error(`server: ${line}`));
  const [{ port }] = await once(child, "message");
  return { child, port };
}

async function probe(child) {
  await sleep(500);
  child.send("probe");
  const [figures] = await once(child, "message");
  return figures;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** Sends a request in one of three ways, and gives its status, or "none" where it was cut off. */
function send(port, body, authorization, kind) {
  return new Promise((resolve, reject) => {
    const announced = kind === "oversized" ? 2_000_000 : Buffer.byteLength(body);
    const sent = request({
      port,
      host: "127.0.0.1",
      agent,
      method: "POST",
      path: "/teams",
      headers: { authorization, "content-length": announced },
      timeout: 20_000,
    });
    sent.on("response", (response) => {
      response.on("error", reject);
      response.on("end", () => resolve(response.statusCode));
      response.resume();
    });
    sent.on("timeout", () => sent.destroy(new Error("no answer in 20 seconds")));
    sent.on("error", (error) => (kind === "cut off" ? resolve("none") : reject(error)));
    if (kind === "cut off")
      sent.write(body.slice(0, 20), () => setTimeout(() => sent.destroy(), 20));
    // The rest never comes, so the answer can be read in peace.
    else if (kind === "oversized") sent.write("{");
    else sent.end(body);
  });
}

let next = 0;
const answered = new Map();
const wrong = [];

async function sendOne(port, index) {
  const kind = KINDS.get(index % 100) ?? "genuine";
  const activity = { ...JSON.parse(payload), id: String(1_600_000_000_000 + index) };
  activity.timestamp = new Date().toISOString();
  let body = JSON.stringify(activity);
  const authorization = signOutgoingWebhook(body, TOKEN);
  if (kind === "replayed") await send(port, body, authorization);
  if (kind === "tampered") body = body.replace('"message"', '"massage"');
  const status = await send(port, body, authorization, kind);
  answered.set(kind, (answered.get(kind) ?? 0) + 1);
  if (status !== EXPECTED[kind]) wrong.push(`${kind}: ${status}`);
}

/** Sends until so many requests have been sent, over all connections at once. */
async function sendUntil(port, limit) {
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < limit) {
        const index = next++;
        await sendOne(port, index).catch((error) =>
          wrong.push(`request ${index}: ${error.message}`),
        );
      }
    }),
  );
}

const { child, port } = await startServer();
const started = performance.now();
await sendUntil(port, WARM);
const warm = await probe(child);
await sendUntil(port, REQUESTS);
const seconds = (performance.now() - started) / 1000;
const end = await probe(child);
agent.destroy();
child.kill();
await rm(folder, { recursive: true });

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
const growth = end.heap / warm.heap - 1;
console.table(
  Object.fromEntries(
    [...answered].map(([kind, count]) => [kind, { requests: count, expected: EXPECTED[kind] }]),
  ),
);
console.log(
  `requests:             ${next} over ${CONNECTIONS} connections in ${seconds.toFixed(0)} s`,
);
console.log(`wrong verdicts:       ${wrong.length}`);
console.log(`errors in the server: ${end.failures}`);
console.log(`timers left:          ${end.timers}`);
console.log(`heap after ${WARM}:     ${megabytes(warm.heap)}`);
console.log(`heap at the end:      ${megabytes(end.heap)} (${(growth * 100).toFixed(1)} %)`);
for (const line of wrong.slice(0, 10)) console.log(line);
const fine = wrong.length === 0 && end.failures === 0 && growth < 0.1;
console.log(fine ? "The soak ends well." : "The soak FAILS.");
process.exitCode = fine ? 0 : 1;
