/**
 * Verify and answer Microsoft Teams outgoing webhooks, on Node.js, Bun and Deno: synchronous, on
 * `node:crypto`.
 *
 * @module teams-outgoing-webhook
 */

export type {
  Account,
  Activity,
  ChannelData,
  Conversation,
  Entity,
  Identified,
  InboundAttachment,
} from "./core/activity/activity.ts";
export { commandText } from "./core/activity/command-text.ts";
export { type Mention, mentionsOf } from "./core/activity/mentions-of.ts";
export { parseActivity } from "./core/activity/parse-activity.ts";
export { type Place, placeOf } from "./core/activity/place-of.ts";
export { type Sender, senderOf } from "./core/activity/sender-of.ts";
export type { MentionOptions } from "./core/activity/webhook-mention.ts";
export type { VerifyOptions } from "./core/freshness.ts";
export type { RawBody } from "./core/raw-body.ts";
export { describeRejection, type RejectionReason, rejectionStatus } from "./core/rejection.ts";
export { escapeHtml } from "./core/reply/escape-html.ts";
export { escapeMarkdown } from "./core/reply/escape-markdown.ts";
export type { Reply } from "./core/reply/reply.ts";
export { serializeReply } from "./core/reply/serialize-reply.ts";
export {
  type TextFormat,
  type TextReply,
  type TextReplyOptions,
  textReply,
} from "./core/reply/text-reply.ts";
export type { Result } from "./core/result.ts";
export type { AuthorizationProblem, HeaderValue } from "./core/signature/authorization-header.ts";
export { constantTimeEqual } from "./core/signature/constant-time-equal.ts";
export type { PreparedTokens } from "./core/signature/prepared-tokens.ts";
export type { SecurityTokens } from "./core/signature/security-tokens.ts";
export { UsageError, type UsageErrorCode } from "./core/usage-error.ts";
export type { SignatureVerification, SignedRequest, Verification } from "./core/verification.ts";
export { prepareTokens } from "./node/prepare-tokens.ts";
export { computeHmac, signOutgoingWebhook } from "./node/sign.ts";
export { verifyOutgoingWebhook, verifySignature } from "./node/verify.ts";
