import type { ElementOptions } from "./element.ts";
import type { IconName } from "./icon.ts";

/** A short text in a coloured shape. */
export interface Badge extends BadgeOptions {
  /** Always `"Badge"`. */
  readonly type: "Badge";
  /** The text. */
  readonly text: string;
}

/** How a badge looks. */
export interface BadgeOptions extends ElementOptions {
  /** The name of a Fluent icon beside the text, such as `"Rocket"`. */
  readonly icon?: IconName | undefined;
  /** On which side of the text the icon is. */
  readonly iconPosition?: "before" | "after" | undefined;
  /** Whether the colour fills the badge, or only tints it. */
  readonly appearance?: "filled" | "tint" | undefined;
  /** How large. */
  readonly size?: "medium" | "large" | "extraLarge" | undefined;
  /** The shape of its corners. */
  readonly shape?: "square" | "rounded" | "circular" | undefined;
  /** The colour. */
  readonly style?:
    | "default"
    | "subtle"
    | "informative"
    | "accent"
    | "good"
    | "attention"
    | "warning"
    | undefined;
  /** A text that appears when the pointer rests on the badge. */
  readonly tooltip?: string | undefined;
  /** Where the badge is. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
}

/**
 * Builds a badge: a short text in a coloured shape.
 *
 * @param text - One or two words, without Markdown.
 * @param options - How it looks.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { badge } from "teams-outgoing-webhook";
 *
 * console.log(badge("passed", { style: "good" })); // { type: 'Badge', text: 'passed', style: 'good' }
 * ```
 */
export const badge = (text: string, options: BadgeOptions = {}): Badge => ({
  type: "Badge",
  text,
  ...options,
});
