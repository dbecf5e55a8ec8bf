import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import type { HandlerOptions } from "../../../src/index.ts";
import { signOutgoingWebhook } from "../../../src/index.ts";
import { freshJson } from "../contract/serving-steps.ts";

export const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";

/** Options whose hooks write down what they hear. */
export function listening(options: Partial<HandlerOptions> = {}) {
  const heard: string[] = [];
  return {
    heard,
    options: {
      tokens: token,
      reply: (activity) => `You said: ${activity.text}`,
      onReject: (reason) => heard.push(reason),
      onError: (error) => heard.push((error as { code?: string }).code ?? String(error)),
      ...options,
    } satisfies HandlerOptions,
  };
}

/** A real server on a free port of this machine, gone with the test. */
export async function serverFor(
  listener: RequestListener,
): Promise<AsyncDisposable & { port: number; server: Server }> {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    server,
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** The head of a request that is signed, with more headers where they are given. */
export const signedHead = (body: string, headers: Record<string, string | number> = {}): string =>
  [
    "POST /teams HTTP/1.1",
    "Host: localhost",
    `Authorization: ${signOutgoingWebhook(body, token)}`,
    ...Object.entries({ "Content-Length": Buffer.byteLength(body), ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    "\r\n",
  ].join("\r\n");

export const post = (port: number, body = freshJson(), headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}/teams`, {
    method: "POST",
    headers: { authorization: signOutgoingWebhook(body, token), ...headers },
    body,
  });

/** A connection by hand, and everything that comes back until it is closed. */
export function rawConnection(port: number): { socket: Socket; answer: Promise<string> } {
  const socket = connect(port, "127.0.0.1");
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  // A reset after the answer is what an unread body leads to.
  socket.on("error", () => {});
  const answer = new Promise<string>((resolve) => {
    socket.once("close", () => resolve(Buffer.concat(chunks).toString()));
  });
  return { socket, answer };
}
