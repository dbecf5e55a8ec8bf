import { type FetchHandler, makeFetchHandler } from "../serve/fetch-handler.ts";
import { createHandler } from "../serve/handler.ts";
import type { HandlerOptions } from "../serve/handler-options.ts";
import {
  fromIncomingRequest,
  type IncomingRequest,
  type OutgoingResponse,
} from "../serve/incoming-request.ts";
import { hmacSha256 } from "./hmac.ts";

/**
 * Makes a function from `Request` to `Response` that serves an outgoing webhook: for Hono, Next.js,
 * Deno, Bun, Workers, and every other server that speaks fetch.
 *
 * It reads the body itself, up to a limit, so nothing may read it first.
 *
 * @param options - The tokens, the reply, and further options.
 * @returns The handler. It never rejects, whatever a sender, `reply` or a hook does. Pass it what the
 * platform passes along with the request, such as the `ctx` of Workers, as its second argument.
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
export const createFetchHandler = (options: HandlerOptions): FetchHandler =>
  makeFetchHandler(options, hmacSha256);

/**
 * Answers one request of any server or function platform: verifies it, calls your `reply` if it is
 * authentic, and returns what to send back, in less than five seconds.
 *
 * If there is a server or a `Request`, {@link createFetchHandler}
 * also reads the body for you.
 *
 * @param request - The request with its raw body.
 * @param options - The tokens, the reply, and further options. Prepare the tokens once with
 * {@link prepareTokens}, and pass the same object every time.
 * @param platform - What the platform passes along with the request, such as the context of AWS Lambda.
 * Its `waitUntil` is used if there is one, and `reply` gets it as `context.platform`.
 * @returns A promise of status, headers and body to send as they are. It does not reject, whatever a
 * sender, `reply` or a hook does.
 * @throws {@link UsageError}, as a rejection, for a request, tokens or options that cannot be used.
 *
 * @example
 * ```ts
 * import { commandText, handleOutgoingWebhook, signOutgoingWebhook } from "teams-outgoing-webhook/web";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const body = JSON.stringify({
 *   type: "message",
 *   id: "1584515842748",
 *   timestamp: new Date().toISOString(),
 *   text: "<at>Deploybot</at> status",
 *   from: { id: "29:1example-user", name: "Jane Doe" },
 *   conversation: { id: "19:1@thread.tacv2;messageid=1584515842748" },
 * });
 * const headers = { authorization: await signOutgoingWebhook(body, token) };
 *
 * const response = await handleOutgoingWebhook(
 *   { method: "POST", headers, body },
 *   { tokens: token, reply: (activity) => (commandText(activity) === "status" ? "All well." : "What?") },
 * );
 * console.log(response.status, response.body); // 200 {"type":"message","text":"All well."}
 * ```
 */
export const handleOutgoingWebhook = async (
  request: IncomingRequest,
  options: HandlerOptions,
  platform?: unknown,
): Promise<OutgoingResponse> =>
  createHandler(options, hmacSha256).handle(fromIncomingRequest(request), platform);
