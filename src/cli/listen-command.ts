import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { assertReply } from "../core/reply/assert-reply.ts";
import type { Reply } from "../core/reply/reply.ts";
import { textReply } from "../core/reply/text-reply.ts";
import { readReplyFile } from "./check/reply-file.ts";
import { type Arguments, type Command, TOKEN_OPTIONS } from "./command.ts";
import type { Io } from "./io.ts";
import { type AnsweredRequest, createEndpoint } from "./listen/endpoint.ts";
import { createReporter } from "./listen/report-request.ts";
import { saverFor } from "./listen/save-request.ts";
import { Misuse } from "./misuse.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";
import { readTokens } from "./read-tokens.ts";

/** `listen`: an endpoint that says of each request what it is. */
export const listenCommand: Command = {
  summary: "be an outgoing webhook that says of each request what it is, and why it is refused",
  operands: "",
  count: [0, 0],
  options: {
    port: {
      type: "string",
      value: "PORT",
      help: "listen there; 3978 if left out, 0 for any free one",
    },
    host: { type: "string", value: "ADDRESS", help: "listen on another address than 127.0.0.1" },
    reply: { type: "string", value: "TEXT", help: "answer with a text, not with an echo" },
    "reply-file": {
      type: "string",
      value: "FILE",
      help: "answer with a reply or card from a file",
    },
    "max-age": { type: "string", value: "SECONDS", help: "refuse what is older; 300 if left out" },
    save: { type: "string", value: "FOLDER", help: "keep each request for verify --request-file" },
    "save-authorization": { type: "boolean", help: "keep the signatures, too" },
    count: { type: "string", value: "NUMBER", help: "stop after so many requests" },
    ...TOKEN_OPTIONS,
  },
  examples: [
    "teams-outgoing-webhook listen --port 3978",
    "teams-outgoing-webhook listen --reply-file card.json --save requests",
  ],
  async run(given, io) {
    const tokens = await readTokens(given, io);
    const reply = await readReply(given, io);
    const maxAgeSeconds = wholeNumber(given, "max-age", [0, 1e9], 300);
    const count = wholeNumber(given, "count", [1, 1e9], Number.POSITIVE_INFINITY);
    const port = wholeNumber(given, "port", [0, 65_535], 3978);
    const save = saverFor(given, io);
    const report = createReporter(tokens, given.values["json"] !== undefined, io);

    // From here on, Ctrl+C waits for the last report.
    const { stop } = io;
    let pending = Promise.resolve();
    let seen = 0;
    const onAnswered = (request: AnsweredRequest) => {
      // One after the other, so that reports do not run into each other.
      pending = pending.then(() => report(request)).then(() => save(request));
      if (++seen === count) server.close();
    };
    const server = createServer(
      createEndpoint({ tokens, reply, maxAgeSeconds, now: io.now }, onAnswered),
    );
    await listen(server, port, given.values["host"] ?? "127.0.0.1");
    announce(server, io);
    await untilStopped(server, stop);
    await pending;
    return 0;
  },
};

async function readReply({ values }: Arguments, io: Io): Promise<Reply | undefined> {
  const { reply: text, "reply-file": path } = values;
  if (text !== undefined && path !== undefined) {
    throw new Misuse("Pass either --reply or --reply-file.");
  }
  if (path === undefined) return text === undefined ? undefined : textReply(text);
  const { value, findings } = readReplyFile(await readInput(path, io));
  const [error] = findings.filter(({ severity }) => severity === "error");
  if (!error) return assertReply(value);
  throw new Misuse(
    `${path} is no reply that Teams can show: ${error.code} at line ${error.line}. ` +
      `teams-outgoing-webhook check ${path} tells all of it.`,
  );
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      reject(new Misuse(`${host}:${port} cannot be listened on: ${CAUSES[code ?? ""] ?? code}.`)),
    );
    server.listen(port, host, resolve);
  });
}

const CAUSES: Readonly<Record<string, string>> = {
  EADDRINUSE: "something else does; pass --port with another one, or 0 for any",
  EACCES: "you may not; pass --port with one above 1023",
  EADDRNOTAVAIL: "this machine has no such address",
  ENOTFOUND: "there is no such address",
};

function announce(server: Server, io: Io): void {
  const { address, port, family } = server.address() as AddressInfo;
  const host = family === "IPv6" ? `[${address}]` : address;
  io.complain(`Listening on http://${host}:${port}/ until you press Ctrl+C. In another terminal:`);
  const here = address === "::" || address === "0.0.0.0" ? "localhost" : host;
  io.complain(`  npx teams-outgoing-webhook send http://${here}:${port}/ --text hello`);
}

const untilStopped = (server: Server, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    server.once("close", resolve);
    const close = () => {
      server.close();
      server.closeAllConnections();
    };
    if (stop.aborted) close();
    else stop.addEventListener("abort", close, { once: true });
  });
