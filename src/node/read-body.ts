import type { IncomingMessage } from "node:http";
import { bytesOf, type RawBody } from "../core/raw-body.ts";
import { accepted, type Result, rejected } from "../core/result.ts";
import type { BodyProblem } from "../serve/incoming-request.ts";
import { alreadyRead, announcedProblem, limited } from "../serve/pending-request.ts";

/** What middleware of Express, NestJS and Cloud Functions adds to a request. */
interface ParsedRequest {
  readonly rawBody?: unknown;
  readonly body?: unknown;
}

/** Takes the raw body that a middleware kept, or reads it. */
export function readBody(
  request: IncomingMessage & ParsedRequest,
  maxBytes: number,
  expired: Promise<unknown>,
): Result<RawBody, BodyProblem> | Promise<Result<RawBody, BodyProblem>> {
  const kept = [request.rawBody, request.body].find(isRaw);
  if (kept !== undefined) return limited(kept, maxBytes);
  if (request.readableDidRead) {
    // Says that the body is parsed, where it is.
    if (request.body !== undefined) bytesOf(request.body as RawBody);
    throw alreadyRead();
  }
  const problem = announcedProblem(
    request.headers["content-encoding"],
    request.headers["content-length"],
    maxBytes,
  );
  if (problem) return rejected(problem);
  return request.destroyed ? rejected("body-incomplete") : collect(request, maxBytes, expired);
}

const isRaw = (value: unknown): value is RawBody =>
  typeof value === "string" || ArrayBuffer.isView(value);

function collect(
  request: IncomingMessage,
  maxBytes: number,
  expired: Promise<unknown>,
): Promise<Result<Buffer, BodyProblem>> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;

    request.on("data", onData).on("end", onEnd).on("error", onBreak).on("close", onBreak);
    expired.then(onBreak);

    function onData(chunk: Buffer | string) {
      // Text, where a middleware has set an encoding.
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > maxBytes) settle(rejected("body-too-large"));
      else chunks.push(bytes);
    }
    function onEnd() {
      settle(accepted(Buffer.concat(chunks)));
    }
    function onBreak() {
      settle(rejected("body-incomplete"));
    }
    function settle(result: Result<Buffer, BodyProblem>) {
      if (!result.ok) request.pause();
      request.off("data", onData).off("end", onEnd).off("error", onBreak).off("close", onBreak);
      resolve(result);
    }
  });
}
