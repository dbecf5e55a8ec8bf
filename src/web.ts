/**
 * Verify and answer Microsoft Teams outgoing webhooks on every runtime with Web Crypto: workers,
 * edge functions, browsers, Deno, Bun and Node.js. Functions that sign or verify return a promise.
 *
 * @module teams-outgoing-webhook/web
 */

export * from "./core/index.ts";
export type { FetchHandler } from "./serve/fetch-handler.ts";
export type { HandlerContext, HandlerOptions, HookContext } from "./serve/handler-options.ts";
export type {
  IncomingRequest,
  OutgoingResponse,
  RequestHead,
  RequestHeaders,
} from "./serve/incoming-request.ts";
export { createReplayMemory, type ReplayMemoryOptions } from "./serve/replay-memory.ts";
export type { RuntimeAbortSignal, RuntimeRequest, RuntimeResponse } from "./serve/runtime-types.ts";
export { createFetchHandler, handleOutgoingWebhook } from "./web/handlers.ts";
export { computeHmac, signOutgoingWebhook } from "./web/sign.ts";
export { verifyOutgoingWebhook, verifySignature } from "./web/verify.ts";
