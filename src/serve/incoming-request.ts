import type { RawBody } from "../core/raw-body.ts";
import type { Result } from "../core/result.ts";
import type { HeaderReader, RequestHeaders } from "./request-head.ts";

/**
 * A request as any server or function platform can describe it.
 *
 * @example
 * ```ts
 * import type { IncomingRequest } from "teams-outgoing-webhook";
 *
 * const fromLambda = (event: {
 *   headers: Record<string, string>;
 *   body?: string;
 *   isBase64Encoded: boolean;
 *   requestContext: { http: { method: string } };
 * }): IncomingRequest => ({
 *   method: event.requestContext.http.method,
 *   headers: event.headers,
 *   body: Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8"),
 * });
 * ```
 */
export interface IncomingRequest {
  /** The HTTP method, in capitals as HTTP has it. */
  readonly method: string;
  /** The headers. Only `authorization` is needed. */
  readonly headers: RequestHeaders;
  /** The raw body, before any parser; `null` or `undefined` where the request had none. */
  readonly body: RawBody | null | undefined;
  /** The address or its path with the query, for a `tokens` function that chooses by `?id=`. */
  readonly url?: string | undefined;
}

/**
 * The answer to a request, for the server or platform to send as it is.
 *
 * @example
 * ```ts
 * import { handleOutgoingWebhook, type OutgoingResponse } from "teams-outgoing-webhook";
 *
 * const response: OutgoingResponse = await handleOutgoingWebhook(
 *   { method: "GET", headers: {}, body: null },
 *   { tokens: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=", reply: () => "Hello." },
 * );
 * console.log(response.status, response.headers["allow"]); // 405 POST
 * ```
 */
export interface OutgoingResponse {
  /** `200` for whatever Teams shall show, otherwise what {@link rejectionStatus} says, or `500`. */
  readonly status: number;
  /** The headers, with names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  /** The reply as JSON, or the name of the status. */
  readonly body: string;
}

/** Why there is no whole body to verify. */
export type BodyProblem = "body-too-large" | "body-incomplete" | "encoding-unsupported";

/** A request whose body an edge still has to read: of how many bytes at most, and until when. */
export interface PendingRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: RequestHeaders | HeaderReader;
  readBody(
    maxBytes: number,
    expired: Promise<unknown>,
  ): Result<RawBody, BodyProblem> | Promise<Result<RawBody, BodyProblem>>;
}
