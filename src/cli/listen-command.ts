import { createServer, type Server } from "node:http";
import { type AddressInfo, isIPv6 } from "node:net";
import { assertReply } from "../core/reply/assert-reply.ts";
import type { Reply } from "../core/reply/reply.ts";
import { textReply } from "../core/reply/text-reply.ts";
import { type Arguments, type Command, CommandLineError, TOKEN_OPTIONS } from "./command.ts";
import type { Io } from "./io.ts";
import { createEndpoint } from "./listen/endpoint.ts";
import { createExchanges, type Exchanges } from "./listen/exchanges.ts";
import { createForward, type Forward } from "./listen/forward.ts";
import { createReporter, type NumberedExchange } from "./listen/report-exchange.ts";
import { wholeNumber } from "./parse-arguments.ts";
import { readInput } from "./read-input.ts";
import { loadTokens } from "./read-tokens.ts";
import { readReplyFile } from "./reply-file.ts";
import { createSaver } from "./saved-request.ts";
import { escapeLine, printMessage } from "./terminal-text.ts";

// More connections at a time would need more memory than a test webhook should take.
const MAX_CONNECTIONS = 64;

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
    "forward-to": {
      type: "string",
      value: "URL",
      help: "let your server answer, and check its replies",
    },
    insecure: { type: "boolean", help: "allow plain http to other machines" },
    save: { type: "string", value: "FOLDER", help: "save each request in a file of its own" },
    "save-authorization": {
      type: "boolean",
      help: "save the signatures, too, for verify --request-file",
    },
    count: { type: "string", value: "NUMBER", help: "stop after this many requests" },
    ...TOKEN_OPTIONS,
  },
  example: "teams-outgoing-webhook listen --forward-to http://localhost:8080/teams",
  async run(given, io) {
    const tokens = await loadTokens(given, io);
    const reply = await readReply(given, io);
    const maxAgeSeconds = wholeNumber(given, "max-age", [0, 1e9], 300);
    const count = wholeNumber(given, "count", [1, 1e9], Number.POSITIVE_INFINITY);
    const port = wholeNumber(given, "port", [0, 65_535], 3978);
    const save = createSaver(given, io);
    const report = createReporter(tokens, given.values["json"] !== undefined, io);
    const forward = createForward(given, tokens, io);

    // From now on, Ctrl+C waits for the last report.
    const { stop } = io;
    let taken = 0;
    let answered = 0;
    const exchanges = createExchanges(
      forward !== undefined,
      async (exchange) => {
        await report(exchange);
        if (exchange.again === undefined) await save(exchange);
      },
      (dropped) =>
        printMessage(
          `Requests that were answered, but arrived too fast to be reported: ${dropped}.`,
          io,
        ),
    );
    const server = createServer(
      createEndpoint(
        { tokens, reply, forward: forward?.send, maxAgeSeconds, now: io.now },
        (exchange) => {
          exchanges.add({ ...exchange, number: ++taken });
          if (++answered === count) server.close();
        },
      ),
    );
    server.maxConnections = MAX_CONNECTIONS;
    await listen(server, port, given.values["host"] ?? "127.0.0.1");
    announce(server, given, io);
    if (forward) {
      io.onLine((line) => repeat(line, forward, exchanges, io, () => ++taken));
      printMessage(
        "Type r 1 and Enter to send request #1 again, or r 1 fresh to give it a new id and time.",
        io,
      );
    }
    await untilStopped(server, stop);
    await exchanges.settle();
    return 0;
  },
};

/** Sends an exchange again, as a line such as `r 3` or `r 3 fresh` asks. */
async function repeat(
  line: string,
  forward: Forward,
  exchanges: Exchanges,
  io: Io,
  takeNumber: () => number,
): Promise<void> {
  const typed = line.trim();
  const [, digits, fresh] = /^r\s*#?(\d{1,9})(\s+fresh)?$/.exec(typed) ?? [];
  if (digits === undefined) {
    if (typed !== "")
      printMessage("Type r and the number of a request, such as r 3 or r 3 fresh.", io);
    return;
  }
  const original = exchanges.find(Number(digits));
  if (!original) {
    printMessage(`There is no request #${digits}. Only the last 100 can be sent again.`, io);
    return;
  }
  const exchange = await forward.sendAgain(original, fresh !== undefined);
  if (!exchange) {
    printMessage(
      `Request #${digits} is not authentic, so it cannot get a new id and signature.`,
      io,
    );
    return;
  }
  const numbered: NumberedExchange = { ...exchange, number: takeNumber(), again: original.number };
  exchanges.add(numbered);
}

async function readReply({ values }: Arguments, io: Io): Promise<Reply | undefined> {
  const { reply: text, "reply-file": path } = values;
  const answers = [text, path, values["forward-to"]].filter((value) => value !== undefined);
  if (answers.length > 1) {
    throw new CommandLineError("Pass only one of --reply, --reply-file and --forward-to.");
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
      reject(new CommandLineError(explainListenError(code, host, port))),
    );
    server.listen(port, host, resolve);
  });
}

/** Explains the code of an error of `listen`, and how to fix it. */
export function explainListenError(code: string | undefined, host: string, port: number): string {
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

function announce(server: Server, { values }: Arguments, io: Io): void {
  const { address, port } = server.address() as AddressInfo;
  const end = values["count"] === undefined ? " until you press Ctrl+C" : "";
  printMessage(`Listening on http://${formatHost(address)}:${port}/${end}.`, io);
  const fromFile = ["token-file", "env-file"].find((name) => (values[name] ?? "-") !== "-");
  printMessage(
    fromFile
      ? "To send a message, run in another terminal, in the same folder:"
      : "To send a message, run in another terminal, with the same TEAMS_OUTGOING_WEBHOOK_TOKEN:",
    io,
  );
  const option = fromFile ? ` --${fromFile} ${quoteArgument(values[fromFile] as string)}` : "";
  io.printError(
    `  npx teams-outgoing-webhook send http://${formatSenderHost(address)}:${port}/ --text hello${option}`,
  );
}

const formatHost = (address: string): string => (isIPv6(address) ? `[${address}]` : address);

/** Formats the host at which a sender on this machine reaches a server that listens on an address. */
export const formatSenderHost = (address: string): string =>
  address === "::" || address === "0.0.0.0" ? "localhost" : formatHost(address);

const quoteArgument = (text: string): string =>
  /^[\w./:@%+=,-]+$/.test(text) ? text : `'${escapeLine(text).replaceAll("'", "'\\''")}'`;

const untilStopped = (server: Server, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    server.once("close", resolve);
    const close = () => {
      server.close();
      server.closeAllConnections();
    };
    if (stop.aborted) close();
    else stop.addEventListener("abort", close);
  });
