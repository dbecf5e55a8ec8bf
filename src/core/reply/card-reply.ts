import { assertForReply } from "../argument.ts";
import type { AdaptiveCard } from "../card/adaptive-card.ts";
import { ADAPTIVE_CARD } from "../card/content-type.ts";
import type { ListCard } from "../card/list-card.ts";
import type { MentionEntity, OutgoingMention } from "../card/mention.ts";
import type { HeroCard, ThumbnailCard } from "../card/picture-card.ts";
import { getTag } from "../raw-body.ts";

/** A card that {@link cardReply} takes. */
export type Card = AdaptiveCard | HeroCard | ThumbnailCard | ListCard;

/** A card in the envelope that says which kind it is. */
export type CardAttachment =
  | HeroCard
  | ThumbnailCard
  | ListCard
  | {
      /** Which card it is. */
      readonly contentType: "application/vnd.microsoft.card.adaptive";
      /** The card. */
      readonly content: AdaptiveCard;
    };

/** A reply of one card or several. */
export interface CardReply extends Omit<CardReplyOptions, "mentions"> {
  /** Always `"message"`. */
  readonly type: "message";
  /** The cards. */
  readonly attachments: readonly CardAttachment[];
  /** Whom mentions in the text mean. */
  readonly entities?: readonly MentionEntity[];
}

/** What a reply of cards may have besides them. */
export interface CardReplyOptions {
  /** A text above the cards, in Markdown. */
  readonly text?: string | undefined;
  /** Who is mentioned in that text, made with `mention`. Mentions in a card belong to the card. */
  readonly mentions?: readonly OutgoingMention[] | undefined;
  /** A line for notifications, where a client shows no card. */
  readonly summary?: string | undefined;
  /**
   * One below the other, or side by side, at most ten. Microsoft's sample for outgoing webhooks sends
   * carousels; its documentation does not mention them.
   */
  readonly attachmentLayout?: "list" | "carousel" | undefined;
}

/**
 * Builds a reply of one card or several.
 *
 * @param cards - What {@link adaptiveCard}, {@link heroCard}, {@link thumbnailCard} or {@link listCard}
 * made. Cards made elsewhere go through {@link assertReply}.
 * @param options - A text above, and how several cards stand.
 * @returns Plain JSON, ready for {@link serializeReply}.
 * @throws {@link UsageError} `ERR_REPLY_INVALID` for what is not a card, such as a promise of one.
 *
 * @example
 * ```ts
 * import { adaptiveCard, cardReply, openUrl, serializeReply, textBlock } from "teams-outgoing-webhook";
 *
 * const card = adaptiveCard({
 *   body: [textBlock("Build 7 is green.")],
 *   actions: [openUrl("Log", "https://ci.example.com/7/log")],
 * });
 * console.log(serializeReply(cardReply(card)).length < 500); // true
 * ```
 */
export const cardReply = (
  cards: Card | readonly Card[],
  { mentions, ...options }: CardReplyOptions = {},
): CardReply => ({
  type: "message",
  attachments: (isList(cards) ? cards : [cards]).map(wrapCard),
  ...options,
  ...(mentions?.length ? { entities: mentions.map(({ entity }) => entity) } : {}),
});

// Array.isArray does not narrow readonly lists.
const isList = (cards: Card | readonly Card[]): cards is readonly Card[] => Array.isArray(cards);

function wrapCard(card: Card): CardAttachment {
  assertForReply(getTag(card) === "Object", card, "cardReply takes a card or a list of cards");
  return "contentType" in card ? card : { contentType: ADAPTIVE_CARD, content: card };
}
