import { createHandler } from "../serve/handler.ts";
import type { HandlerOptions } from "../serve/handler-options.ts";
import type { IncomingRequest, OutgoingResponse } from "../serve/incoming-request.ts";
import { pendingOf } from "../serve/pending-request.ts";
import { platform } from "./platform.ts";

/**
 * Answers one request, whatever server or function platform it came through: verifies it, calls your
 * `reply` for what is authentic, and says what to send back, in less than five seconds.
 *
 * Where there is a server or a `Request`, {@link createFetchHandler} or {@link createNodeListener}
 * also reads the body for you.
 *
 * @param request - The request with its raw body.
 * @param options - The tokens, the reply, and what to do besides. Prepare tokens once with
 * {@link prepareTokens}.
 * @returns A promise of status, headers and body to send as they are. Nothing that a sender does
 * makes it reject, and nothing that `reply` or a hook does either.
 * @throws {@link UsageError}, as a rejection, for tokens or options that cannot be used.
 *
 * @example
 * ```ts
 * import { commandText, handleOutgoingWebhook, signOutgoingWebhook } from "teams-outgoing-webhook";
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
 * const headers = { authorization: signOutgoingWebhook(body, token) };
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
): Promise<OutgoingResponse> => createHandler(platform, options)(pendingOf(request));
