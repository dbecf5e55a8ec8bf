import type { IncomingMessage } from "node:http";
import { isParsed, type RawBody } from "../core/raw-body.ts";
import { type Result, rejected } from "../core/result.ts";
import {
  type BodyProblem,
  bodyAlreadyReadError,
  createBodyBuffer,
  findAnnouncedProblem,
} from "../serve/body.ts";
import { limitBody } from "../serve/incoming-request.ts";

/** What middleware of Express, NestJS and Cloud Functions adds to a request. */
interface ParsedRequest {
  readonly rawBody?: unknown;
  readonly body?: unknown;
}

/** Takes the raw body that a middleware kept, or reads it. */
export function readBody(
  request: IncomingMessage & ParsedRequest,
  maxBytes: number,
  onExpiry: (stop: () => void) => void,
): Result<Uint8Array, BodyProblem> | Promise<Result<Uint8Array, BodyProblem>> {
  const { rawBody, body } = request;
  const kept = isRaw(rawBody) ? rawBody : body;
  if (isRaw(kept)) return limitBody(kept, maxBytes);
  if (request.readableDidRead) {
    throw bodyAlreadyReadError(isParsed(body) ? "ERR_BODY_ALREADY_PARSED" : undefined);
  }
  const { headers } = request;
  const problem = findAnnouncedProblem(
    headers["content-encoding"],
    headers["content-length"],
    maxBytes,
  );
  if (problem) return rejected(problem);
  return request.destroyed ? rejected("body-incomplete") : collect(request, maxBytes, onExpiry);
}

const isRaw = (value: unknown): value is RawBody =>
  typeof value === "string" || ArrayBuffer.isView(value);

function collect(
  request: IncomingMessage,
  maxBytes: number,
  onExpiry: (stop: () => void) => void,
): Promise<Result<Uint8Array, BodyProblem>> {
  return new Promise((resolve) => {
    const buffer = createBodyBuffer(maxBytes);

    request.on("data", onData).on("end", onEnd).on("error", onBreak).on("close", onBreak);
    onExpiry(onBreak);

    function onData(chunk: Buffer | string) {
      // A string if a middleware has set an encoding.
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      if (!buffer.add(bytes)) settle(rejected("body-too-large"));
    }
    function onEnd() {
      settle(buffer.finish());
    }
    function onBreak() {
      settle(rejected("body-incomplete"));
    }
    function settle(result: Result<Uint8Array, BodyProblem>) {
      if (!result.ok) request.pause();
      request.off("data", onData).off("end", onEnd).off("error", onBreak).off("close", onBreak);
      resolve(result);
    }
  });
}
