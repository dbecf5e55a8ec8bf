import { bytesOf, type RawBody } from "../core/raw-body.ts";
import { accepted, type Result, rejected } from "../core/result.ts";
import { UsageError } from "../core/usage-error.ts";
import type { BodyProblem, IncomingRequest, PendingRequest } from "./incoming-request.ts";

/** Takes a request whose body is there already. */
export function pendingOf(request: IncomingRequest): PendingRequest {
  if (typeof request !== "object" || request === null) {
    throw new UsageError(
      "ERR_REQUEST_INVALID",
      "The request has to be { method, headers, body }, with the raw body.",
    );
  }
  const { method, headers, body, url = "" } = request;
  return { method, headers, url, readBody: (maxBytes) => limited(body ?? "", maxBytes) };
}

/** Refuses a body that is larger than allowed. */
export function limited(body: RawBody, maxBytes: number): Result<RawBody, "body-too-large"> {
  const bytes = bytesOf(body);
  return bytes.length > maxBytes ? rejected("body-too-large") : accepted(bytes);
}

/** Says what is wrong with a body that is still to be read, as far as its headers tell. */
export function announcedProblem(
  contentEncoding: string | null | undefined,
  contentLength: string | null | undefined,
  maxBytes: number,
): BodyProblem | undefined {
  if (contentEncoding && !/^\s*identity\s*$/i.test(contentEncoding)) return "encoding-unsupported";
  return Number(contentLength) > maxBytes ? "body-too-large" : undefined;
}

export const alreadyRead = (): UsageError =>
  new UsageError(
    "ERR_BODY_ALREADY_READ",
    "Something has read the body before and kept no raw bytes of it; the signature covers just those. " +
      "Serve this route without a body parser, or let the parser keep the bytes as request.rawBody. " +
      "Express: no express.json() before this route, or express.json({ verify: (request, _, bytes) => " +
      "{ request.rawBody = bytes; } }). Fastify: a content type parser that leaves the payload alone. " +
      "NestJS: rawBody: true. Koa: this middleware before the body parser. fetch: pass the Request " +
      "before anything reads it.",
  );
