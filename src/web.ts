/**
 * Verify and answer Microsoft Teams outgoing webhooks on every runtime with Web Crypto: workers,
 * edge functions, browsers, Deno, Bun and Node.js. What signs or verifies returns a promise.
 *
 * @module teams-outgoing-webhook/web
 */

export * from "./core/index.ts";
export { createReplayMemory } from "./serve/create-replay-memory.ts";
export type {
  HandlerContext,
  HandlerOptions,
  HookContext,
} from "./serve/handler-options.ts";
export type { IncomingRequest, OutgoingResponse } from "./serve/incoming-request.ts";
export type { ReplayMemoryOptions } from "./serve/replay-memory.ts";
export type { RequestHead, RequestHeaders } from "./serve/request-head.ts";
export type {
  RuntimeAbortSignal,
  RuntimeRequest,
  RuntimeResponse,
} from "./serve/runtime-types.ts";
export { createFetchHandler } from "./web/fetch-handler.ts";
export { handleOutgoingWebhook } from "./web/handle.ts";
export { prepareTokens } from "./web/prepare-tokens.ts";
export { computeHmac, signOutgoingWebhook } from "./web/sign.ts";
export { verifyOutgoingWebhook, verifySignature } from "./web/verify.ts";
