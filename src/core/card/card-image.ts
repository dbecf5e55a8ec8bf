import type { OpenUrlAction } from "./open-url.ts";
import { type CardAction, toCardAction } from "./open-url.ts";
import { normalizeUrl } from "./url.ts";

/** A picture in a Hero or Thumbnail card. */
export interface CardImage {
  /** Where the picture is. */
  readonly url: string;
  /** What the picture shows, in words. */
  readonly alt?: string;
  /** The page that the picture opens. */
  readonly tap?: CardAction;
}

/** What a picture in a card may have besides its address. */
export interface CardImageOptions {
  /** What the picture shows, in words, for those who do not see it. */
  readonly alt?: string | undefined;
  /** The page that the picture opens. */
  readonly tap?: OpenUrlAction | CardAction | undefined;
}

/**
 * Builds a picture for a Hero card, which shows it 16 : 9, or a Thumbnail card, which shows it 1 : 1.
 *
 * @param url - Where it is: absolute, `https`, without a redirect; see {@link image}.
 * @param options - What it shows, and what page it opens.
 * @returns Plain JSON.
 * @throws {@link UsageError} `ERR_URL_INVALID` for an address that is relative or of another scheme.
 *
 * @example
 * ```ts
 * import { cardImage } from "teams-outgoing-webhook";
 *
 * console.log(cardImage("https://example.com/a.png")); // { url: 'https://example.com/a.png' }
 * ```
 */
export const cardImage = (
  url: string | { readonly href: string },
  { alt, tap }: CardImageOptions = {},
): CardImage => ({
  url: normalizeUrl(url),
  ...(alt === undefined ? {} : { alt }),
  ...(tap === undefined ? {} : { tap: toCardAction(tap) }),
});
