// Serves until its parent ends it, and measures by how much its memory grows meanwhile.
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { createFetchHandler, createNodeListener } from "teams-outgoing-webhook";

// Strangers send for longer than Teams would wait, of which the handler warns.
console.warn = () => {};

const options = {
  tokens: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
  reply: () => "Hi.",
  timeoutMs: 120_000,
  onReject() {},
};

const LISTENERS = {
  node: () => createNodeListener(options),
  fetch() {
    const answer = createFetchHandler(options);
    return async (request, response) => {
      const { headers, method } = request;
      const body = Readable.toWeb(request);
      const made = new Request("http://localhost/", { method, headers, body, duplex: "half" });
      response.statusCode = (await answer(made)).status;
      response.end();
    };
  },
};

const figures = { growth: 0 };
const held = () => {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};
gc();
const before = held();
setInterval(() => {
  gc();
  figures.growth = Math.max(figures.growth, held() - before);
}, 200);

const server = createServer(LISTENERS[process.argv[2]]()).listen(0, "127.0.0.1", () => {
  process.send({ port: server.address().port });
});
process.on("message", () => process.send(figures));
// The parent is gone, whatever became of its test.
process.on("disconnect", () => process.exit());
