/**
 * Test your outgoing webhook without Teams: signed requests as Teams sends them, for vitest, jest,
 * node:test and every other runner.
 *
 * @module teams-outgoing-webhook/testing
 */

export type { Account, Activity, ChannelData, Conversation } from "./core/activity/activity.ts";
export { UsageError, type UsageErrorCode } from "./core/usage-error.ts";
export type { RuntimeRequest } from "./serve/runtime-types.ts";
export { type ActivityOverrides, createActivity } from "./testing/create-activity.ts";
export { type DocumentedSample, documentedSample } from "./testing/documented-sample.ts";
export { signedFetchRequest } from "./testing/signed-fetch-request.ts";
export type { SignedHeaders } from "./testing/signed-headers.ts";
export {
  type QuotedText,
  type SignedMessage,
  type SignedMessageOptions,
  signedRequest,
} from "./testing/signed-request.ts";
export { messageText } from "./testing/write-message.ts";
