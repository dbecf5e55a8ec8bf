// What the soak floods: a server whose own code fails whenever a message asks for it.
import { createServer } from "node:http";
import { createNodeListener, createReplayMemory } from "teams-outgoing-webhook";

const counts = { unexpected: 0, cut: 0 };
// A late reply, and the promise that onTimeout must not return.
const EXPECTED_CODES = ["ERR_TIMEOUT", "ERR_REPLY_INVALID"];
const unexpected = ({ message, code }) => {
  if (message !== "a fault of the soak" && !EXPECTED_CODES.includes(code)) counts.unexpected++;
};
const fail = () => {
  throw new Error("a fault of the soak");
};
const failLater = async () => fail();

// A hook that throws is reported here.
console.error = unexpected;
process.on("unhandledRejection", () => counts.unexpected++);
process.on("uncaughtException", () => counts.unexpected++);

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  timeoutMs: 3000,
  // So few that the memory is full when the heap is measured first.
  claim: createReplayMemory({ maxEntries: 2000 }),
  reply({ text }, { waitUntil }) {
    if (text === "reply fails") return failLater();
    if (text === "work fails") waitUntil(failLater());
    if (text === "onTimeout fails") return new Promise(() => {});
    return "Hello!";
  },
  onTimeout: failLater,
  onReject(reason, { request }) {
    if (reason === "body-incomplete") counts.cut++;
    if (request.query.has("fail")) fail();
  },
  onError(error, { request }) {
    unexpected(error);
    if (request.query.has("fail")) return failLater();
    return undefined;
  },
});

const server = createServer(listener).listen(0, "127.0.0.1", () => {
  process.send({ port: server.address().port });
});
process.on("message", () => {
  for (let round = 0; round < 4; round++) gc();
  const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  process.send({ heap: process.memoryUsage().heapUsed, ...counts, timers });
});
