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
export { type ActionSet, type ActionSetOptions, actionSet } from "./core/card/action-set.ts";
export {
  type AdaptiveCard,
  type AdaptiveCardOptions,
  adaptiveCard,
} from "./core/card/adaptive-card.ts";
export type { BackgroundImage } from "./core/card/background-image.ts";
export type { CardAction } from "./core/card/card-action.ts";
export { type CardImage, type CardImageOptions, cardImage } from "./core/card/card-image.ts";
export {
  type Column,
  type ColumnOptions,
  type ColumnSet,
  type ColumnSetOptions,
  column,
  columnSet,
} from "./core/card/column-set.ts";
export { type Container, type ContainerOptions, container } from "./core/card/container.ts";
export type { CardElement, ElementOptions } from "./core/card/element.ts";
export { type Fact, type FactSet, fact, factSet } from "./core/card/fact-set.ts";
export { type Image, type ImageOptions, image } from "./core/card/image.ts";
export { type ImageSet, type ImageSetOptions, imageSet } from "./core/card/image-set.ts";
export {
  type ListCard,
  type ListCardContent,
  type ListCardOptions,
  type ListItem,
  type ListItemOptions,
  listCard,
} from "./core/card/list-card.ts";
export { type MentionEntity, mention, type OutgoingMention } from "./core/card/mention.ts";
export {
  type NewerElement,
  type NewerFields,
  type NewerList,
  type NewerPart,
  type NewerValue,
  newerElement,
} from "./core/card/newer-element.ts";
export { type OpenUrlAction, type OpenUrlOptions, openUrl } from "./core/card/open-url.ts";
export {
  type HeroCard,
  heroCard,
  type PictureCardContent,
  type PictureCardOptions,
  type ThumbnailCard,
  thumbnailCard,
} from "./core/card/picture-card.ts";
export {
  type RichTextBlock,
  type RichTextBlockOptions,
  richTextBlock,
  type TextRun,
  type TextRunOptions,
  textRun,
} from "./core/card/rich-text-block.ts";
export {
  type Table,
  type TableCell,
  type TableColumn,
  type TableOptions,
  type TableRow,
  table,
  tableCell,
} from "./core/card/table.ts";
export { type TextBlock, type TextBlockOptions, textBlock } from "./core/card/text-block.ts";
export type { TextStyle } from "./core/card/text-style.ts";
export type { Finding, FindingCode } from "./core/finding.ts";
export type { InspectOptions } from "./core/inspection/options.ts";
export type { RawBody } from "./core/raw-body.ts";
export { assertReply } from "./core/reply/assert-reply.ts";
export {
  type Card,
  type CardAttachment,
  type CardReply,
  type CardReplyOptions,
  cardReply,
} from "./core/reply/card-reply.ts";
export { escapeHtml } from "./core/reply/escape-html.ts";
export { escapeMarkdown } from "./core/reply/escape-markdown.ts";
export { inspectReply } from "./core/reply/inspect-reply.ts";
export type { CheckedReply, Reply } from "./core/reply/reply.ts";
export { serializeReply } from "./core/reply/serialize-reply.ts";
export {
  type TextFormat,
  type TextReply,
  type TextReplyOptions,
  textReply,
} from "./core/reply/text-reply.ts";
export type { Result } from "./core/result.ts";
export { UsageError, type UsageErrorCode } from "./core/usage-error.ts";
export type { AuthorizationProblem, HeaderValue } from "./core/verify/authorization-header.ts";
export { constantTimeEqual } from "./core/verify/constant-time-equal.ts";
export type { VerifyOptions } from "./core/verify/freshness.ts";
export type { PreparedTokens } from "./core/verify/prepared-tokens.ts";
export {
  describeRejection,
  type RejectionReason,
  rejectionStatus,
} from "./core/verify/rejection.ts";
export type { SecurityTokens } from "./core/verify/security-tokens.ts";
export type {
  SignatureVerification,
  SignedRequest,
  Verification,
} from "./core/verify/verification.ts";
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
