// Serves on a free port of this machine, which it prints: with the library, or with the sample's code.
import { createServer } from "node:http";
import { createNodeListener } from "../../../dist/index.js";
import { sampleAlgorithm } from "./sample-algorithm.mjs";

const [, , kind, token] = process.argv;
const isAuthentic = sampleAlgorithm(token);

const LISTENERS = {
  library: () => createNodeListener({ tokens: token, reply: ({ text }) => `You typed: ${text}` }),
  // What Microsoft's sample does, written anew: it collects text, and writes its reply by hand.
  sample: () => (request, response) => {
    let payload = "";
    request.on("data", (data) => {
      payload += data;
    });
    request.on("end", () => {
      const text = isAuthentic(Buffer.from(payload, "utf8"), request.headers.authorization)
        ? `You typed: ${JSON.parse(payload).text}`
        : "Error: the sender is not authentic";
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ type: "message", text }));
    });
  },
};

// The time on the processor, which other processes disturb less than the rate.
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  process.send(user + system);
});

const server = createServer(LISTENERS[kind]()).listen(0, "127.0.0.1", () => {
  console.log(server.address().port);
});
