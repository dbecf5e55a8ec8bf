import type { ContainerOptions } from "./container.ts";
import { type CardElement, type ElementOptions, type Falsy, keepTruthy } from "./element.ts";

/** Pages of a card, of which one is shown at a time. */
export interface Carousel extends CarouselOptions {
  /** Always `"Carousel"`. */
  readonly type: "Carousel";
  /** The pages. */
  readonly pages: readonly CarouselPage[];
}

/** How a carousel looks. */
export interface CarouselOptions extends ElementOptions {
  /** How one page follows another. */
  readonly pageAnimation?: "slide" | "crossFade" | "none" | undefined;
  /** The least height, such as `"80px"`. */
  readonly minHeight?: string | undefined;
  /** Whether it reaches the edges of the card. */
  readonly bleed?: boolean | undefined;
}

/** One page of a carousel. */
export interface CarouselPage extends CarouselPageOptions {
  /** Always `"CarouselPage"`. */
  readonly type: "CarouselPage";
  /** The elements, from top to bottom. */
  readonly items: readonly CardElement[];
}

/** How a page of a carousel looks, and what page it opens. */
export interface CarouselPageOptions extends Omit<ContainerOptions, "bleed"> {}

/**
 * Builds a carousel inside a card. To show several cards side by side instead, pass them to
 * {@link cardReply} with `attachmentLayout: "carousel"`.
 *
 * @param pages - The pages, made with {@link carouselPage}.
 * @param options - How it looks.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { carousel, carouselPage, textBlock } from "teams-outgoing-webhook";
 *
 * const tips = carousel([carouselPage([textBlock("One")]), carouselPage([textBlock("Two")])]);
 * console.log(tips.pages.length); // 2
 * ```
 */
export const carousel = (
  pages: readonly (CarouselPage | Falsy)[],
  options: CarouselOptions = {},
): Carousel => ({ type: "Carousel", pages: keepTruthy(pages), ...options });

/**
 * Builds a page of a carousel.
 *
 * @param items - The elements, from top to bottom.
 * @param options - How it looks, and what page it opens.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { carouselPage, textBlock } from "teams-outgoing-webhook";
 *
 * console.log(carouselPage([textBlock("One")]).type); // CarouselPage
 * ```
 */
export const carouselPage = (
  items: readonly (CardElement | Falsy)[],
  options: CarouselPageOptions = {},
): CarouselPage => ({ type: "CarouselPage", items: keepTruthy(items), ...options });
