import type { ElementOptions } from "./element.ts";

/** Stars that show a rating. */
export interface Rating extends RatingOptions {
  /** Always `"Rating"`. */
  readonly type: "Rating";
  /** The number of stars. Without it, mobile clients lose the whole card. */
  readonly value: number;
}

/** How a rating looks. */
export interface RatingOptions extends ElementOptions {
  /** How many people rated, shown beside the stars: a whole number. */
  readonly count?: number | undefined;
  /** How many stars there can be; 5 by default. */
  readonly max?: number | undefined;
  /** How large. */
  readonly size?: "medium" | "large" | undefined;
  /** The colour of the stars. */
  readonly color?: "neutral" | "marigold" | undefined;
  /** `"compact"` for one star and the number. */
  readonly style?: "default" | "compact" | undefined;
  /** Where the stars are. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
}

/**
 * Builds stars that show a rating; nobody can change it.
 *
 * @param value - The number of stars, such as 4.5.
 * @param options - How it looks, and how many people rated.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { rating } from "teams-outgoing-webhook";
 *
 * console.log(rating(4.5, { count: 12 })); // { type: 'Rating', value: 4.5, count: 12 }
 * ```
 */
export const rating = (value: number, options: RatingOptions = {}): Rating => ({
  type: "Rating",
  value,
  ...options,
});
