// Floods a server with genuine and hostile requests and with faults of its own code, and checks verdicts and memory.
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { Agent, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { signOutgoingWebhook } from "teams-outgoing-webhook";
import { saveFigures } from "../evidence/save-figures.mjs";

const REQUESTS = Number(process.env.SOAK_REQUESTS ?? 200_000);
// More messages than the replay memory of the server holds.
const WARM = Math.max(REQUESTS / 10, 4000);
const CONNECTIONS = 50;
const TOKEN = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
// Of a hundred requests, twelve are hostile, or meet a fault in the user's own code.
const KINDS = new Map([
  [9, "one-byte chunks"],
  [19, "tampered"],
  [29, "reply fails"],
  [34, "hook fails"],
  [39, "oversized"],
  [49, "work fails"],
  [54, "compressed"],
  [59, "cut off"],
  [69, "one-byte chunks"],
  [79, "replayed"],
  [89, "onTimeout fails"],
  [99, "tampered"],
]);
const EXPECTED = {
  genuine: 200,
  tampered: 401,
  oversized: 413,
  compressed: 415,
  "cut off": "none",
  replayed: 409,
  "one-byte chunks": 401,
  "reply fails": 200,
  "hook fails": 401,
  "work fails": 200,
  "onTimeout fails": 200,
};
// What the user's code does to a message that says so.
const FAULTS = new Set(["reply fails", "work fails", "onTimeout fails"]);
// In bytes of one-byte chunks: each costs the server about as much as a message.
const DRIP = 1000;

const payload = await readFile("test/vectors/payloads/2020-plain.json", "utf8");
async function startServer() {
  const child = fork(join(import.meta.dirname, "server.mjs"), {
    execArgv: ["--expose-gc"],
    env: { ...process.env, TEAMS_OUTGOING_WEBHOOK_TOKEN: TOKEN },
  });
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

/** Sends a request in the way of its kind, and returns its status, or "none" if it was cut off. */
function send(port, body, authorization, kind) {
  if (kind === "one-byte chunks") return sendBytes(port, authorization);
  return new Promise((resolve, reject) => {
    const announced = kind === "oversized" ? 2_000_000 : Buffer.byteLength(body);
    const sent = request({
      port,
      host: "127.0.0.1",
      agent,
      method: "POST",
      path: kind === "hook fails" || FAULTS.has(kind) ? "/teams?fail" : "/teams",
      headers: {
        authorization,
        "content-length": announced,
        ...(kind === "compressed" && { "content-encoding": "gzip" }),
      },
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
    else if (kind === "oversized" || kind === "compressed") sent.write("{");
    else sent.end(body);
  });
}

/** Sends chunks of one byte by hand, since a client would join them. */
async function sendBytes(port, authorization) {
  const socket = connect(port, "127.0.0.1");
  socket.setTimeout(20_000, () => socket.destroy(new Error("no answer in 20 seconds")));
  socket.write(
    `POST /teams HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: ${authorization}\r\n` +
      `Transfer-Encoding: chunked\r\n\r\n${"1\r\nx\r\n".repeat(DRIP)}0\r\n\r\n`,
  );
  let answer = "";
  for await (const data of socket) answer += data;
  return Number(answer.split(" ")[1]);
}

let next = 0;
const answered = new Map();
const wrong = [];

async function sendOne(port, index) {
  let kind = KINDS.get(index % 100) ?? "genuine";
  // Each of these takes as long as the server waits.
  if (kind === "onTimeout fails" && index % 1000 > 100) kind = "genuine";
  const activity = { ...JSON.parse(payload), id: String(1_600_000_000_000 + index) };
  activity.timestamp = new Date().toISOString();
  if (FAULTS.has(kind)) activity.text = kind;
  let body = JSON.stringify(activity);
  const authorization = signOutgoingWebhook(body, TOKEN);
  if (kind === "replayed") await send(port, body, authorization);
  if (kind === "tampered" || kind === "hook fails") body = body.replace('"message"', '"massage"');
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
console.log(`unexpected errors:    ${end.unexpected}`);
console.log(`bodies cut off:       ${end.cut}`);
console.log(`timers left:          ${end.timers}`);
console.log(`heap after ${WARM}:     ${megabytes(warm.heap)}`);
console.log(`heap at the end:      ${megabytes(end.heap)} (${(growth * 100).toFixed(1)} %)`);
for (const line of wrong.slice(0, 10)) console.log(line);
saveFigures("soak", "npm run bench -- soak", [
  { name: `requests over ${CONNECTIONS} connections`, value: next },
  { name: "wrong verdicts", value: wrong.length, target: 0, met: wrong.length === 0 },
  { name: "unexpected errors", value: end.unexpected, target: 0, met: end.unexpected === 0 },
  { name: `heap after ${WARM.toLocaleString("en-US")} requests`, value: megabytes(warm.heap) },
  {
    name: "growth of the heap from there to the end, per cent",
    value: (growth * 100).toFixed(1),
    target: "< 10",
    met: growth < 0.1,
  },
]);
const fine = wrong.length === 0 && end.unexpected === 0 && growth < 0.1;
console.log(fine ? "The soak ends well." : "The soak FAILS.");
process.exitCode = fine ? 0 : 1;
