/**
 * The request that a listener of `node:http` gets: an `IncomingMessage`, or what a framework or
 * `node:http2` makes of it. Spelled out, so that your program compiles without `@types/node` too.
 *
 * @example
 * ```ts
 * import { IncomingMessage } from "node:http";
 * import { Socket } from "node:net";
 * import type { NodeRequest } from "teams-outgoing-webhook";
 *
 * const request: NodeRequest = new IncomingMessage(new Socket());
 * console.log(request.complete); // false
 * ```
 */
export interface NodeRequest {
  /** Such as `"POST"`. */
  readonly method?: string | undefined;
  /** Path and query as they stand in the request. */
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
 * `node:http2` makes of it. Spelled out, so that your program compiles without `@types/node` too.
 *
 * @example
 * ```ts
 * import { IncomingMessage, ServerResponse } from "node:http";
 * import { Socket } from "node:net";
 * import type { NodeResponse } from "teams-outgoing-webhook";
 *
 * const response: NodeResponse = new ServerResponse(new IncomingMessage(new Socket()));
 * console.log(response.headersSent); // false
 * ```
 */
export interface NodeResponse {
  /** The status that is sent with the headers. */
  statusCode: number;
  /** Whether it is too late to change status or headers. */
  readonly headersSent: boolean;
  /** Sets a header. */
  setHeader(name: string, value: string): unknown;
  /** Sends what there is to send, and ends the response. */
  end(body: string): unknown;
}
