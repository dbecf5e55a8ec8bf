/**
 * Verify and answer Microsoft Teams outgoing webhooks, on Node.js, Bun and Deno: synchronous, on
 * `node:crypto`.
 *
 * @module teams-outgoing-webhook
 */

export * from "./core/index.ts";
export { createFetchHandler, handleOutgoingWebhook } from "./node/handlers.ts";
export {
  createNodeListener,
  type NodeListener,
  type NodeRequest,
  type NodeResponse,
} from "./node/listener.ts";
export { computeHmac, signOutgoingWebhook } from "./node/sign.ts";
export { verifyOutgoingWebhook, verifySignature } from "./node/verify.ts";
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
