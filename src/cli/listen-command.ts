import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { assertReply } from "../core/reply/assert-reply.ts";
import type { Reply } from "../core/reply/reply.ts";
import { textReply } from "../core/reply/text-reply.ts";
import { readReplyFile } from "./check/reply-file.ts";
import { type Arguments, type Command, CommandLineError, TOKEN_OPTIONS } from "./command.ts";
import type { Io } from "./io.ts";
import { type AnsweredRequest, createEndpoint } from "./listen/endpoint.ts";
import { createReporter } from "./listen/report-request.ts";
import { createSaver } from "./listen/saved-request.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";
import { loadTokens } from "./read-tokens.ts";
import { escapeLine } from "./terminal-text.ts";

/** `listen`: runs a test webhook that explains every request. */
export const listenCommand: Command = {
  summary: "run a test webhook that explains every request",
  operands: "",
  count: [0, 0],
  options: {
    port: {
      type: "string",
      value: "PORT",
      help: "the port to listen on: 3978 by default, 0 for any free port",
    },
    host: {
      type: "string",
      value: "ADDRESS",
      help: "the address to listen on: 127.0.0.1 by default",
    },
    reply: { type: "string", value: "TEXT", help: "answer with this text instead of an echo" },
    "reply-file": {
      type: "string",
      value: "FILE",
      help: "answer with the reply or card in a file",
    },
    "max-age": {
      type: "string",
      value: "SECONDS",
      help: "refuse messages older than this: 300 by default",
    },
    save: { type: "string", value: "FOLDER", help: "save each request, for verify --request-file" },
    "save-authorization": { type: "boolean", help: "save the signatures, too" },
    count: { type: "string", value: "NUMBER", help: "stop after this many requests" },
    ...TOKEN_OPTIONS,
  },
  examples: [
    "teams-outgoing-webhook listen --port 3978",
    "teams-outgoing-webhook listen --reply-file card.json --save requests",
  ],
  async run(given, io) {
    const tokens = await loadTokens(given, io);
    const reply = await readReply(given, io);
    const maxAgeSeconds = wholeNumber(given, "max-age", [0, 1e9], 300);
    const count = wholeNumber(given, "count", [1, 1e9], Number.POSITIVE_INFINITY);
    const port = wholeNumber(given, "port", [0, 65_535], 3978);
    const save = createSaver(given, io);
    const report = createReporter(tokens, given.values["json"] !== undefined, io);

    // From now on, Ctrl+C waits for the last report.
    const { stop } = io;
    let pending = Promise.resolve();
    let seen = 0;
    const onAnswered = (request: AnsweredRequest) => {
      // One after the other, so that reports do not mix.
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
    throw new CommandLineError("Pass either --reply or --reply-file.");
  }
  if (path === undefined) return text === undefined ? undefined : textReply(text);
  const { value, findings } = readReplyFile(await readInput(path, io));
  const [error] = findings.filter(({ severity }) => severity === "error");
  if (!error) return assertReply(value);
  throw new CommandLineError(
    `Teams cannot show the reply in ${escapeLine(path)}: ${error.code} at line ${error.line}. ` +
      "Run teams-outgoing-webhook check on it for all details.",
  );
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) =>
      reject(new CommandLineError(explainListenError(code ?? "", host, port))),
    );
    server.listen(port, host, resolve);
  });
}

function explainListenError(code: string, host: string, port: number): string {
  const address = escapeLine(host);
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is already in use. Pass another --port, or --port 0 for any free one.`;
    case "EACCES":
      return `You may not listen on port ${port}. Pass a --port above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `This machine does not have the address ${address}. Leave out --host, or pass one of its addresses.`;
    default:
      return `Cannot listen on ${address}, port ${port}: ${code}.`;
  }
}

function announce(server: Server, io: Io): void {
  const { address, port, family } = server.address() as AddressInfo;
  const host = family === "IPv6" ? `[${address}]` : address;
  io.printError(
    `Listening on http://${host}:${port}/ until you press Ctrl+C. In another terminal:`,
  );
  const here = address === "::" || address === "0.0.0.0" ? "localhost" : host;
  io.printError(`  npx teams-outgoing-webhook send http://${here}:${port}/ --text hello`);
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
