import { accepted, type Result, rejected } from "../core/result.ts";
import { createHandler } from "./handler.ts";
import type { HandlerOptions } from "./handler-options.ts";
import type { BodyProblem } from "./incoming-request.ts";
import { alreadyRead, announcedProblem } from "./pending-request.ts";
import type { Platform } from "./platform.ts";

/** What an edge calls `createFetchHandler`. */
export function fetchHandler(
  platform: Platform,
  options: HandlerOptions,
): (request: Request) => Promise<Response> {
  const handle = createHandler(platform, options);
  return async (request) => {
    const { method, url, headers } = request;
    const { body, ...init } = await handle({
      method,
      url,
      headers,
      readBody: (maxBytes, expired) => readBody(request, maxBytes, expired),
    });
    return new Response(body, init);
  };
}

async function readBody(
  { headers, body, bodyUsed }: Request,
  maxBytes: number,
  expired: Promise<unknown>,
): Promise<Result<Uint8Array, BodyProblem>> {
  const problem = announcedProblem(
    headers.get("content-encoding"),
    headers.get("content-length"),
    maxBytes,
  );
  if (problem) return rejected(problem);
  if (bodyUsed || body?.locked) throw alreadyRead();
  return body ? drain(body.getReader(), maxBytes, expired) : accepted(new Uint8Array());
}

async function drain(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  expired: Promise<unknown>,
): Promise<Result<Uint8Array, BodyProblem>> {
  const cancel = () => void reader.cancel().catch(() => {});
  expired.then(cancel);
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return accepted(joined(chunks, size));
      size += value.length;
      if (size > maxBytes) {
        cancel();
        return rejected("body-too-large");
      }
      chunks.push(value);
    }
  } catch {
    // The stream breaks when the sender hangs up.
    return rejected("body-incomplete");
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
