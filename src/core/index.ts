/** The names that every entry point which verifies and replies exports, listed once. */

export type {
  Account,
  Activity,
  ChannelData,
  Conversation,
  Entity,
  Identified,
  InboundAttachment,
} from "./activity/activity.ts";
export { commandText } from "./activity/command-text.ts";
export { type Mention, mentionsOf } from "./activity/mentions-of.ts";
export type { MentionOptions } from "./activity/omit-webhook.ts";
export { parseActivity } from "./activity/parse-activity.ts";
export { type Place, placeOf } from "./activity/place-of.ts";
export { type QuotedMessage, quotedOf } from "./activity/quoted-of.ts";
export { type Sender, senderOf } from "./activity/sender-of.ts";
export { type ActionSet, type ActionSetOptions, actionSet } from "./card/action-set.ts";
export {
  type AdaptiveCard,
  type AdaptiveCardOptions,
  adaptiveCard,
} from "./card/adaptive-card.ts";
export { type Badge, type BadgeOptions, badge } from "./card/badge.ts";
export { type CardImage, type CardImageOptions, cardImage } from "./card/card-image.ts";
export {
  type Carousel,
  type CarouselOptions,
  type CarouselPage,
  type CarouselPageOptions,
  carousel,
  carouselPage,
} from "./card/carousel.ts";
export {
  type AxisChartOptions,
  type BarChart,
  type Chart,
  type ChartColor,
  type ChartOptions,
  type ChartPoint,
  type ChartSeries,
  type ChartSlice,
  type ChartStack,
  chart,
  type GaugeChart,
  type SeriesChart,
  type SliceChart,
  type StackedBarChart,
} from "./card/chart.ts";
export { type CodeBlock, type CodeBlockOptions, codeBlock } from "./card/code-block.ts";
export {
  type Column,
  type ColumnOptions,
  type ColumnSet,
  type ColumnSetOptions,
  column,
  columnSet,
} from "./card/column-set.ts";
export type { BackgroundImage, ThemedUrl } from "./card/container.ts";
export { type Container, type ContainerOptions, container } from "./card/container.ts";
export type { CardElement, CardWidth, ElementOptions, Falsy } from "./card/element.ts";
export { type Fact, type FactSet, fact, factSet } from "./card/fact-set.ts";
export {
  type CompoundButton,
  type CompoundButtonOptions,
  compoundButton,
  type Icon,
  type IconName,
  type IconOptions,
  type IconStyle,
  icon,
} from "./card/icon.ts";
export { type Image, type ImageOptions, image } from "./card/image.ts";
export { type ImageSet, type ImageSetOptions, imageSet } from "./card/image-set.ts";
export type {
  AreaGridLayout,
  FlowLayout,
  GridArea,
  Layout,
  StackLayout,
} from "./card/layout.ts";
export {
  type ListCard,
  type ListCardContent,
  type ListCardOptions,
  type ListItem,
  type ListItemOptions,
  listCard,
} from "./card/list-card.ts";
export {
  type CaptionSource,
  type Media,
  type MediaFile,
  type MediaOptions,
  type MediaSource,
  media,
} from "./card/media.ts";
export { type MentionEntity, mention, type OutgoingMention } from "./card/mention.ts";
export {
  type NewerElement,
  type NewerFields,
  type NewerList,
  type NewerPart,
  type NewerValue,
  newerElement,
} from "./card/newer-element.ts";
export type { CardAction } from "./card/open-url.ts";
export { type OpenUrlAction, type OpenUrlOptions, openUrl } from "./card/open-url.ts";
export { type Person, type PersonComponent, type PersonOptions, person } from "./card/person.ts";
export {
  type HeroCard,
  heroCard,
  type PictureCardContent,
  type PictureCardOptions,
  type ThumbnailCard,
  thumbnailCard,
} from "./card/picture-card.ts";
export {
  type ProgressBar,
  type ProgressBarOptions,
  type ProgressRing,
  type ProgressRingOptions,
  progressBar,
  progressRing,
} from "./card/progress.ts";
export { type Rating, type RatingOptions, rating } from "./card/rating.ts";
export {
  type RichTextBlock,
  type RichTextBlockOptions,
  richTextBlock,
  type TextRun,
  type TextRunOptions,
  textRun,
} from "./card/rich-text-block.ts";
export {
  type Table,
  type TableCell,
  type TableColumn,
  type TableOptions,
  type TableRow,
  type TableRowOptions,
  table,
  tableCell,
} from "./card/table.ts";
export type { TextStyle } from "./card/text-block.ts";
export { type TextBlock, type TextBlockOptions, textBlock } from "./card/text-block.ts";
export type { Finding, FindingCode } from "./finding.ts";
export type { InspectOptions } from "./inspection/options.ts";
export type { RawBody } from "./raw-body.ts";
export { assertReply } from "./reply/assert-reply.ts";
export {
  type Card,
  type CardAttachment,
  type CardReply,
  type CardReplyOptions,
  cardReply,
} from "./reply/card-reply.ts";
export { escapeHtml } from "./reply/escape-html.ts";
export { codeFence, codeSpan, escapeMarkdown } from "./reply/escape-markdown.ts";
export { inspectReply } from "./reply/inspect-reply.ts";
export type { CheckedReply, Reply } from "./reply/reply.ts";
export { serializeReply } from "./reply/serialize-reply.ts";
export {
  type TextFormat,
  type TextReply,
  type TextReplyOptions,
  textReply,
} from "./reply/text-reply.ts";
export type { Result } from "./result.ts";
export { UsageError, type UsageErrorCode } from "./usage-error.ts";
export type { AuthorizationProblem, HeaderValue } from "./verify/authorization-header.ts";
export { constantTimeEqual } from "./verify/constant-time-equal.ts";
export type { VerifyOptions } from "./verify/freshness.ts";
export {
  describeRejection,
  type RejectionReason,
  rejectionStatus,
} from "./verify/rejection.ts";
export {
  type PreparedTokens,
  prepareTokens,
  type SecurityTokens,
} from "./verify/security-tokens.ts";
export type {
  SignatureProblem,
  SignatureVerification,
  SignedRequest,
  Verification,
} from "./verify/verification.ts";
