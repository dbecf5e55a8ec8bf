import type { IncomingMessage } from "node:http";
import { UsageError } from "../core/usage-error.ts";
import { createHandler } from "../serve/handler.ts";
import type { HandlerOptions } from "../serve/handler-options.ts";
import type {
  HeaderReader,
  OutgoingResponse,
  RequestHeaders,
  UnreadRequest,
} from "../serve/incoming-request.ts";
import { hmacSha256 } from "./hmac.ts";
import { readBody } from "./read-body.ts";

/**
 * The request that a listener of `node:http` gets: an `IncomingMessage`, or what a framework or
 * `node:http2` makes of it. Written out, so that your program also compiles without `@types/node`.
 */
export interface NodeRequest {
  /** Such as `"POST"`. */
  readonly method?: string | undefined;
  /** Path and query as they came. */
  readonly url?: string | undefined;
  /** The headers by their names in lower case. */
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined };
  /** The major version of HTTP. */
  readonly httpVersionMajor: number;
  /** Whether the body has arrived whole. */
  readonly complete: boolean;
  /** Listens to an event of the stream. */
  on(event: string, listener: () => void): unknown;
  /** Stops the flow of data. */
  pause(): unknown;
}

/**
 * The response that a listener of `node:http` gets: a `ServerResponse`, or what a framework or
 * `node:http2` makes of it. Written out, so that your program also compiles without `@types/node`.
 */
export interface NodeResponse {
  /** The status to send. */
  statusCode: number;
  /** Whether status and headers are sent and can no longer change. */
  readonly headersSent: boolean;
  /** Sets a header. */
  setHeader(name: string, value: string): unknown;
  /** Sends the body and ends the response. */
  end(body: string): unknown;
}

/** A listener of `node:http`, made by {@link createNodeListener}. */
export interface NodeListener {
  /**
   * Answers one request.
   *
   * @param request - The request.
   * @param response - The response, which it ends.
   */
  (request: NodeRequest, response: NodeResponse): void;
  /**
   * Waits for the work passed to `waitUntil`, so that the process can end without cutting it off. Call
   * it after `server.close`.
   *
   * @returns A promise that resolves when none is left. It never rejects.
   */
  close(): Promise<void>;
}

/**
 * Makes a listener that serves an outgoing webhook: for `node:http`, Express, NestJS, and, with their
 * raw request and response, Fastify and Koa.
 *
 * It reads the body itself, up to a limit. If a middleware read the body first, it takes
 * `request.rawBody`, or a `request.body` that is a Buffer or a string. If the middleware kept neither,
 * the sender gets `500`, and `onError` gets a {@link UsageError} with the fix.
 *
 * @param options - The tokens, the reply, and further options.
 * @returns The listener. It never throws, whatever a sender, `reply` or a hook does.
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
export function createNodeListener(options: HandlerOptions): NodeListener {
  const { handle, reportError, close } = createHandler(options, hmacSha256);

  async function serve(request: IncomingMessage, response: NodeResponse): Promise<void> {
    try {
      assertNodeExchange(request, response);
      send(request, response, await handle(new UnreadMessage(request)));
    } catch (error) {
      reportError(error);
    }
  }
  // A server passes an IncomingMessage, or an object that behaves like one.
  const listener = (request: NodeRequest, response: NodeResponse) =>
    void serve(request as IncomingMessage, response);
  return Object.assign(listener, { close });
}

function assertNodeExchange(
  request: Partial<NodeRequest> | null | undefined,
  response: Partial<NodeResponse> | null | undefined,
): void {
  if (typeof request?.on === "function" && typeof response?.setHeader === "function") return;
  throw new UsageError(
    "ERR_REQUEST_INVALID",
    "The listener did not get the request and the response of node:http. Fastify: listener(request.raw, reply.raw). " +
      "Koa: listener(context.req, context.res). With a Request of fetch: use createFetchHandler. " +
      "Functions that get an event: use handleOutgoingWebhook.",
  );
}

// With getters, so that a request whose own getters throw is answered like any other mistake.
class UnreadMessage implements UnreadRequest {
  readonly #request: IncomingMessage;

  constructor(request: IncomingMessage) {
    this.#request = request;
  }
  get method(): string {
    return this.#request.method ?? "";
  }
  get url(): string {
    return this.#request.url ?? "";
  }
  get headers(): RequestHeaders | HeaderReader {
    return createHeaderReader(this.#request);
  }
  readBody(
    ...[maxBytes, onExpiry]: Parameters<UnreadRequest["readBody"]>
  ): ReturnType<UnreadRequest["readBody"]> {
    return readBody(this.#request, maxBytes, onExpiry);
  }
}

/**
 * Reads headers as they came, one at a time: `headers` drops a second Authorization, and
 * `headersDistinct` takes longer than the signature.
 */
function createHeaderReader({
  rawHeaders,
  headers,
}: IncomingMessage): RequestHeaders | HeaderReader {
  // An object that only behaves like a request may have no raw headers.
  if (!rawHeaders) return headers;
  return {
    get(name) {
      const wanted = name.toLowerCase();
      return rawHeaders.filter(
        (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === wanted,
      );
    },
  };
}

function send(
  request: NodeRequest,
  response: NodeResponse,
  { status, headers, body }: OutgoingResponse,
): void {
  // A middleware with a timeout of its own has already answered.
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // The rest of an unread body must not be read as the next request. HTTP/2 has streams for that.
  if (!request.complete && request.httpVersionMajor < 2) response.setHeader("connection", "close");
  response.end(body);
}
