import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { isIPv4 } from "node:net";
import { CommandLineError } from "../command.ts";
import type { OutgoingMessage } from "./outgoing-message.ts";

/** An answer, or why there is none, and how long it took. */
export type Answer =
  | WholeAnswer
  | { readonly kind: "unreachable"; readonly code: string; readonly milliseconds: number }
  | { readonly kind: Failure; readonly milliseconds: number };

/** An answer that arrived as a whole. */
export interface WholeAnswer {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Names and values in turn, as they arrived. */
  readonly rawHeaders: readonly string[];
  readonly body: Uint8Array;
  readonly milliseconds: number;
}

/** `silence`: no answer in time; `too-large`: beyond the limit; `stopped`: by the user. */
type Failure = "hung-up" | "not-http" | "silence" | "too-large" | "stopped";

/** How to send. */
export interface PostOptions {
  readonly stop: AbortSignal;
  readonly giveUpAfter: number;
  /** Sends half of the body, then nothing. */
  readonly half?: boolean;
}

const MAX_REPLY_BYTES = 10_000_000;

/** Posts a message and reads the whole answer. It never rejects, and follows no redirect. */
export function post(url: URL, message: OutgoingMessage, options: PostOptions): Promise<Answer> {
  const started = performance.now();
  const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, {
    method: "POST",
    headers: message.headers,
    agent: false,
  });
  return new Promise((resolve) => {
    const settle = (answer: WithoutTime<Answer>) => {
      clearTimeout(timer);
      options.stop.removeEventListener("abort", onStop);
      resolve({ ...answer, milliseconds: performance.now() - started } as Answer);
      request.destroy();
    };
    const onStop = () => settle({ kind: "stopped" });
    const timer = setTimeout(() => settle({ kind: "silence" }), options.giveUpAfter);
    options.stop.addEventListener("abort", onStop);
    if (options.stop.aborted) onStop();

    request.on("error", ({ code }: NodeJS.ErrnoException) => settle(describeFailure(String(code))));
    request.on("response", (response) => collectAnswer(response, settle));
    request.on("upgrade", (_, socket) => {
      socket.destroy();
      settle({ kind: "not-http" });
    });
    if (options.half) request.write(message.body.subarray(0, message.body.length / 2));
    else request.end(message.body);
  });
}

function describeFailure(code: string): WithoutTime<Answer> {
  // These are the codes of Node's HTTP parser.
  if (code.startsWith("HPE_")) return { kind: "not-http" };
  return /ECONNRESET|ECONNABORTED|EPIPE/.test(code)
    ? { kind: "hung-up" }
    : { kind: "unreachable", code };
}

type WithoutTime<Each> = Each extends unknown ? Omit<Each, "milliseconds"> : never;

function collectAnswer(
  response: IncomingMessage,
  settle: (answer: WithoutTime<Answer>) => void,
): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  response.on("data", (chunk: Uint8Array) => {
    size += chunk.length;
    if (size > MAX_REPLY_BYTES) settle({ kind: "too-large" });
    else chunks.push(chunk);
  });
  response.on("error", () => settle({ kind: "hung-up" }));
  response.on("end", () =>
    settle({
      kind: "answer",
      status: response.statusCode as number,
      // A header that arrives twice is joined with a comma.
      headers: response.headers as WholeAnswer["headers"],
      rawHeaders: response.rawHeaders,
      body: Buffer.concat(chunks),
    }),
  );
}

/** Parses the address to send to, and refuses unsafe ones. */
export function parseEndpointUrl(text: string, insecure: boolean): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new CommandLineError(
      "The address must start with http:// or https://, such as http://localhost:3978/.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new CommandLineError(
      "The address must not contain a user name or a password: Teams sends none.",
    );
  }
  if (url.protocol === "http:" && !insecure && !isLoopback(url.hostname)) {
    throw new CommandLineError(
      "Over plain http, anybody on the way can read and repeat the message. Use https, an address of " +
        "this machine, or --insecure if you trust the network.",
    );
  }
  return url;
}

/** Recognizes addresses of this machine (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
const isLoopback = (hostname: string): boolean =>
  hostname === "[::1]" ||
  (hostname.startsWith("127.") && isIPv4(hostname)) ||
  hostname.replace(/\.$/, "").split(".").at(-1) === "localhost";

/** Hides the query of an address: it can contain a key, such as `?code=` of Azure Functions. */
export const hideQuery = ({ origin, pathname, search }: URL): string =>
  `${origin}${pathname}${search === "" ? "" : "?…"}`;
