import type { CardImage } from "./card-image.ts";
import { HERO_CARD, THUMBNAIL_CARD } from "./content-type.ts";
import type { OpenUrlAction } from "./open-url.ts";
import { type CardAction, toCardAction } from "./open-url.ts";

/** What a Hero or Thumbnail card is made of. */
export interface PictureCardOptions {
  /** The title, without markup; Teams shows two lines. */
  readonly title?: string | undefined;
  /** The subtitle, without markup; Teams shows two lines. */
  readonly subtitle?: string | undefined;
  /** The text, in HTML: put what people typed through `escapeHtml`. No Markdown. */
  readonly text?: string | undefined;
  /** The pictures, made with `cardImage`. */
  readonly images?: readonly CardImage[] | undefined;
  /** The buttons; Teams shows six. */
  readonly buttons?: readonly (OpenUrlAction | CardAction)[] | undefined;
  /** The page that the whole card opens. */
  readonly tap?: OpenUrlAction | CardAction | undefined;
}

/** The content of a Hero or Thumbnail card. */
export interface PictureCardContent extends Omit<PictureCardOptions, "buttons" | "tap"> {
  /** The buttons. */
  readonly buttons?: readonly CardAction[] | undefined;
  /** The page that the whole card opens. */
  readonly tap?: CardAction | undefined;
}

/** A Hero card: a large picture above the text. */
export interface HeroCard {
  /** Which card it is. */
  readonly contentType: "application/vnd.microsoft.card.hero";
  /** The card. */
  readonly content: PictureCardContent;
}

/** A Thumbnail card: a small picture beside the text. */
export interface ThumbnailCard {
  /** Which card it is. */
  readonly contentType: "application/vnd.microsoft.card.thumbnail";
  /** The card. */
  readonly content: PictureCardContent;
}

/**
 * Builds a Hero card, ready for {@link cardReply}: a large picture, title, text and buttons.
 *
 * @param options - What it shows. Buttons and `tap` are made with {@link openUrl}.
 * @returns An attachment, as plain JSON.
 *
 * @example
 * ```ts
 * import { cardImage, heroCard, openUrl } from "teams-outgoing-webhook";
 *
 * const card = heroCard({
 *   title: "Build 7",
 *   images: [cardImage("https://example.com/chart.png", { alt: "Builds by week" })],
 *   buttons: [openUrl("Log", "https://ci.example.com/7/log")],
 * });
 * console.log(card.content.buttons?.length); // 1
 * ```
 */
export const heroCard = (options: PictureCardOptions): HeroCard => ({
  contentType: HERO_CARD,
  content: buildPictureCard(options),
});

/**
 * Builds a Thumbnail card, ready for {@link cardReply}: a small picture, title, text and buttons.
 *
 * @param options - What it shows. Buttons and `tap` are made with {@link openUrl}.
 * @returns An attachment, as plain JSON.
 *
 * @example
 * ```ts
 * import { openUrl, thumbnailCard } from "teams-outgoing-webhook";
 *
 * const card = thumbnailCard({ title: "Build 7", tap: openUrl("Open", "https://ci.example.com/7") });
 * console.log(card.content.tap?.value); // https://ci.example.com/7
 * ```
 */
export const thumbnailCard = (options: PictureCardOptions): ThumbnailCard => ({
  contentType: THUMBNAIL_CARD,
  content: buildPictureCard(options),
});

const buildPictureCard = ({ buttons, tap, ...rest }: PictureCardOptions): PictureCardContent => ({
  ...rest,
  ...(buttons ? { buttons: buttons.map(toCardAction) } : {}),
  ...(tap ? { tap: toCardAction(tap) } : {}),
});
