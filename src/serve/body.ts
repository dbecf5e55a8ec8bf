import { accepted } from "../core/result.ts";
import { UsageError } from "../core/usage-error.ts";

/** Why there is no whole body to verify. */
export type BodyProblem = "body-too-large" | "body-incomplete" | "encoding-unsupported";

/** Tells what is wrong with a body before it is read, as far as its headers say. */
export function findAnnouncedProblem(
  contentEncoding: string | null | undefined,
  contentLength: string | null | undefined,
  maxBytes: number,
): BodyProblem | undefined {
  if (contentEncoding && !/^\s*identity\s*$/i.test(contentEncoding)) return "encoding-unsupported";
  return Number(contentLength) > maxBytes ? "body-too-large" : undefined;
}

/** Collects the chunks of a body up to a limit. */
export interface BodyBuffer {
  /** Adds a chunk; `false` if the body would be larger than the limit. */
  add(chunk: Uint8Array): boolean;
  /** Returns everything added so far. */
  finish(): { readonly ok: true; readonly value: Uint8Array };
}

/**
 * Makes a buffer that grows. Keeping the chunks instead would cost hundreds of bytes for each, and a
 * sender may send chunks of one byte. The announced length is not trusted, so it reserves no memory.
 */
export function createBodyBuffer(maxBytes: number): BodyBuffer {
  let bytes: Uint8Array | undefined;
  let length = 0;
  return {
    add(chunk) {
      const needed = length + chunk.length;
      if (needed > maxBytes) return false;
      // Most bodies arrive in one chunk, which then needs no copy.
      if (bytes === undefined) bytes = chunk;
      else {
        if (needed > bytes.length) bytes = grow(bytes, length, Math.min(maxBytes, 2 * needed));
        bytes.set(chunk, length);
      }
      length = needed;
      return true;
    },
    finish: () => accepted((bytes ?? new Uint8Array()).subarray(0, length)),
  };
}

function grow(bytes: Uint8Array, length: number, capacity: number): Uint8Array {
  const larger = new Uint8Array(capacity);
  larger.set(bytes.subarray(0, length));
  return larger;
}

/** Tells the programmer that something read the body before the handler. */
export const bodyAlreadyReadError = (
  code: "ERR_BODY_ALREADY_READ" | "ERR_BODY_ALREADY_PARSED" = "ERR_BODY_ALREADY_READ",
): UsageError =>
  new UsageError(
    code,
    "Something read the body before the handler and did not keep the raw bytes, which the signature covers. " +
      "Serve this route without a body parser, or let the parser keep the bytes as request.rawBody. " +
      "Express: no express.json() before this route, or express.json({ verify: (request, _, bytes) => " +
      "{ request.rawBody = bytes; } }). Fastify: a content type parser that leaves the payload alone. " +
      "NestJS: rawBody: true. Koa: this middleware before the body parser. fetch: pass the Request " +
      "before anything reads it.",
  );
