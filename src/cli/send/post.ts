import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { OutgoingMessage } from "./outgoing-message.ts";

/** What came back, or why nothing did, and after how many milliseconds. */
export type Answer =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly body: Uint8Array;
      readonly milliseconds: number;
    }
  | { readonly kind: Failure; readonly milliseconds: number; readonly code?: string };

/** `silence`: nobody answered in time; `too-large`: nobody reads so much; `stopped`: by the user. */
type Failure = "unreachable" | "hung-up" | "not-http" | "silence" | "too-large" | "stopped";

/** How to send, besides what Teams does. */
export interface PostOptions {
  readonly stop: AbortSignal;
  readonly giveUpAfter: number;
  /** Send but half of the body, and then nothing. */
  readonly half?: boolean;
}

const MAX_REPLY_BYTES = 10_000_000;

/** POSTs a message and reads the answer to its end; never rejects, and follows no redirect. */
export function post(url: URL, message: OutgoingMessage, options: PostOptions): Promise<Answer> {
  const started = performance.now();
  const request = (url.protocol === "https:" ? httpsRequest : httpRequest)(url, {
    method: "POST",
    headers: message.headers,
    agent: false,
  });
  return new Promise((resolve) => {
    let connected = false;
    const settle = (answer: WithoutTime<Answer>) => {
      clearTimeout(timer);
      options.stop.removeEventListener("abort", onStop);
      resolve({ ...answer, milliseconds: performance.now() - started } as Answer);
      request.on("error", () => {}).destroy();
    };
    const onStop = () => settle({ kind: "stopped" });
    const timer = setTimeout(() => settle({ kind: "silence" }), options.giveUpAfter);
    options.stop.addEventListener("abort", onStop);
    if (options.stop.aborted) onStop();

    request.on("socket", (socket) => {
      socket.once(url.protocol === "https:" ? "secureConnect" : "connect", () => {
        connected = true;
      });
    });
    request.on("error", ({ code }: NodeJS.ErrnoException) =>
      settle({ kind: failureOf(code, connected), ...(code ? { code } : {}) }),
    );
    request.on("response", (response) => collect(response, settle));
    request.on("upgrade", (_, socket) => {
      socket.destroy();
      settle({ kind: "answer", status: 101, body: new Uint8Array() });
    });
    if (options.half) request.write(message.body.subarray(0, message.body.length / 2));
    else request.end(message.body);
  });
}

function failureOf(code: string | undefined, connected: boolean): Failure {
  // The codes of Node's parser of HTTP.
  if (code?.startsWith("HPE_")) return "not-http";
  return connected ? "hung-up" : "unreachable";
}

type WithoutTime<Each> = Each extends unknown ? Omit<Each, "milliseconds"> : never;

function collect(response: IncomingMessage, settle: (answer: WithoutTime<Answer>) => void): void {
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
      status: response.statusCode ?? 0,
      body: Buffer.concat(chunks),
    }),
  );
}
