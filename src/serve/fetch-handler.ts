import { isBytes } from "../core/raw-body.ts";
import { accepted, type Result, rejected } from "../core/result.ts";
import { UsageError } from "../core/usage-error.ts";
import type { Hmac } from "../core/verify/verification.ts";
import {
  type BodyProblem,
  bodyAlreadyReadError,
  createBodyBuffer,
  findAnnouncedProblem,
} from "./body.ts";
import { createHandler } from "./handler.ts";
import type { HandlerOptions } from "./handler-options.ts";
import type { UnreadRequest } from "./incoming-request.ts";
import type { RuntimeRequest, RuntimeResponse } from "./runtime-types.ts";

/** A function from `Request` to `Response`, made by {@link createFetchHandler}. */
export interface FetchHandler {
  /**
   * Answers one request; never rejects.
   *
   * @param request - The request, of which nothing has read the body.
   * @param platform - What the platform passes along with it, such as the `ctx` of Workers. Its
   * `waitUntil` is used if there is one, and `reply` gets it as `context.platform`.
   * @returns A promise of the answer.
   */
  (request: RuntimeRequest, platform?: unknown): Promise<RuntimeResponse>;
  /**
   * Waits for the work passed to `waitUntil`, so that a server can end without cutting it off.
   *
   * @returns A promise that resolves when none is left. It never rejects.
   */
  close(): Promise<void>;
}

/** What each edge makes its `createFetchHandler` of. */
export function makeFetchHandler(options: HandlerOptions, hmac: Hmac): FetchHandler {
  const { handle, close } = createHandler(options, hmac);
  const serve = async (request: Request, platform?: unknown) => {
    const { body, ...init } = await handle(new UnreadFetchRequest(request), platform);
    return new Response(body, init);
  };
  return Object.assign(serve, { close });
}

// With getters, so that a request whose own getters throw is answered like any other mistake.
class UnreadFetchRequest implements UnreadRequest {
  readonly #request: Request;

  constructor(request: Request) {
    this.#request = request;
  }
  get method(): string {
    assertFetchRequest(this.#request);
    return this.#request.method;
  }
  get url(): string {
    return this.#request.url;
  }
  get headers(): Headers {
    return this.#request.headers;
  }
  readBody(
    ...[maxBytes, onExpiry]: Parameters<UnreadRequest["readBody"]>
  ): ReturnType<UnreadRequest["readBody"]> {
    return readBody(this.#request, maxBytes, onExpiry);
  }
}

function assertFetchRequest(request: Partial<Request> | null | undefined): void {
  if (typeof request?.headers?.get === "function") return;
  throw new UsageError(
    "ERR_REQUEST_INVALID",
    "The handler did not get a Request of fetch. Hono: answer(context.req.raw). Express and node:http: use " +
      "createNodeListener. Functions that get an event: use handleOutgoingWebhook.",
  );
}

function readBody(
  request: Request,
  maxBytes: number,
  onExpiry: (stop: () => void) => void,
): Result<Uint8Array, BodyProblem> | Promise<Result<Uint8Array, BodyProblem>> {
  const { headers } = request;
  const problem = findAnnouncedProblem(
    headers.get("content-encoding"),
    headers.get("content-length"),
    maxBytes,
  );
  if (problem) return rejected(problem);
  const reader = openBody(request);
  return reader ? drain(reader, maxBytes, onExpiry) : accepted(new Uint8Array());
}

function openBody(request: Request): ReadableStreamDefaultReader<Uint8Array> | undefined {
  try {
    if (!request.bodyUsed) return request.body?.getReader();
  } catch {
    // The stream is locked, or, as in srvx, the getters throw once the body is read.
  }
  throw bodyAlreadyReadError();
}

async function drain(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  maxBytes: number,
  onExpiry: (stop: () => void) => void,
): Promise<Result<Uint8Array, BodyProblem>> {
  const cancel = () => void reader.cancel().catch(() => {});
  onExpiry(cancel);
  const buffer = createBodyBuffer(maxBytes);
  for (;;) {
    let chunk: ReadableStreamReadResult<Uint8Array>;
    try {
      chunk = await reader.read();
    } catch {
      // The stream breaks when the sender hangs up.
      return rejected("body-incomplete");
    }
    if (chunk.done) return buffer.finish();
    if (!isBytes(chunk.value)) {
      cancel();
      throw new UsageError(
        "ERR_BODY_INVALID",
        "The stream of the body does not consist of bytes. Pass the Request as the server made it.",
      );
    }
    if (!buffer.add(chunk.value)) {
      cancel();
      return rejected("body-too-large");
    }
  }
}
