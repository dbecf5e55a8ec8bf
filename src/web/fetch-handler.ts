import { fetchHandler } from "../serve/fetch-handler.ts";
import type { HandlerOptions } from "../serve/handler-options.ts";
import type { RuntimeRequest, RuntimeResponse } from "../serve/runtime-types.ts";
import { platform } from "./platform.ts";

/**
 * Makes a function from `Request` to `Response` that serves an outgoing webhook: for Hono, Next.js,
 * Deno, Bun, Workers, and whatever else speaks fetch.
 *
 * It reads the body itself, with a limit, so nothing may read it before.
 *
 * @param options - The tokens, the reply, and what to do besides.
 * @returns The handler. Nothing that a sender does makes it reject, and nothing that `reply` or a
 * hook does either.
 * @throws {@link UsageError} at once, so that the server does not start, for tokens or options that
 * cannot be used.
 *
 * @example
 * ```ts
 * import { createFetchHandler } from "teams-outgoing-webhook/web";
 *
 * const answer = createFetchHandler({
 *   tokens: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
 *   reply: () => "Hello!",
 * });
 * const response = await answer(
 *   new Request("https://example.com/teams", { method: "POST", body: "{}" }),
 * );
 * console.log(response.status); // 401
 * ```
 */
export const createFetchHandler = (
  options: HandlerOptions,
): ((request: RuntimeRequest) => Promise<RuntimeResponse>) => fetchHandler(platform, options);
