/**
 * Verify and answer Microsoft Teams outgoing webhooks, on Node.js, Bun and Deno: synchronous, on
 * `node:crypto`.
 *
 * @module teams-outgoing-webhook
 */

export * from "./core/index.ts";
export { createFetchHandler } from "./node/fetch-handler.ts";
export { handleOutgoingWebhook } from "./node/handle.ts";
export { createNodeListener } from "./node/listener.ts";
export type { NodeRequest, NodeResponse } from "./node/node-types.ts";
export { prepareTokens } from "./node/prepare-tokens.ts";
export { computeHmac, signOutgoingWebhook } from "./node/sign.ts";
export { verifyOutgoingWebhook, verifySignature } from "./node/verify.ts";
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
