import type { IncomingMessage } from "node:http";
import { createHandler } from "../serve/handler.ts";
import type { HandlerOptions } from "../serve/handler-options.ts";
import type { OutgoingResponse } from "../serve/incoming-request.ts";
import { headersOf } from "./headers-of.ts";
import type { NodeRequest, NodeResponse } from "./node-types.ts";
import { platform } from "./platform.ts";
import { readBody } from "./read-body.ts";

/**
 * Makes a listener that serves an outgoing webhook: for `node:http`, Express, NestJS, and Fastify or
 * Koa by the raw request and response inside theirs.
 *
 * It reads the body itself, with a limit; where a middleware has read it before, it takes
 * `request.rawBody`, or a `request.body` that is a Buffer or a string. A body that was parsed and not
 * kept is your mistake: `onError` hears the cure, and the sender gets `500`.
 *
 * @param options - The tokens, the reply, and what to do besides.
 * @returns The listener. Nothing that a sender does makes it throw.
 * @throws {@link UsageError} at once, so that the server does not start, for tokens or options that
 * cannot be used.
 *
 * @example
 * ```ts
 * import { createServer } from "node:http";
 * import { createNodeListener } from "teams-outgoing-webhook";
 *
 * const listener = createNodeListener({
 *   tokens: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
 *   reply: () => "Hello!",
 * });
 * const server = createServer(listener);
 * console.log(server.listenerCount("request")); // 1
 * ```
 */
export function createNodeListener(
  options: HandlerOptions,
): (request: NodeRequest, response: NodeResponse) => void {
  const handle = createHandler(platform, options);
  return async (message, response) => {
    // Whatever calls a listener passes one of these, or what behaves as one.
    const request = message as IncomingMessage;
    const answer = await handle({
      method: request.method ?? "",
      url: request.url ?? "",
      headers: headersOf(request),
      readBody: (maxBytes, expired) => readBody(request, maxBytes, expired),
    });
    send(request, response, answer);
  };
}

function send(
  request: NodeRequest,
  response: NodeResponse,
  { status, headers, body }: OutgoingResponse,
): void {
  // A middleware with a timeout of its own has answered meanwhile.
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // What is left of a body must not be read as the next request. HTTP/2 has streams for that.
  if (!request.complete && request.httpVersionMajor < 2) response.setHeader("connection", "close");
  response.end(body);
}
