import { type CardElement, type ElementOptions, type Falsy, keepTruthy } from "./element.ts";
import type { Layout } from "./layout.ts";
import type { OpenUrlAction } from "./open-url.ts";

/** Another address for one theme of the reader. */
export interface ThemedUrl {
  /** The theme. */
  readonly theme: "light" | "dark";
  /** The address: absolute, `https`. */
  readonly url: string;
}

/** A picture behind a card, a container or a column. */
export interface BackgroundImage {
  /** Where the picture is: absolute, `https`. */
  readonly url: string;
  /** Other pictures for the reader's theme. */
  readonly themedUrls?: readonly ThemedUrl[] | undefined;
  /** How it fills the space. */
  readonly fillMode?: "cover" | "repeatHorizontally" | "repeatVertically" | "repeat" | undefined;
  /** Where it stands from left to right. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
  /** Where it stands from top to bottom. */
  readonly verticalAlignment?: "top" | "center" | "bottom" | undefined;
}

/** A group of elements. */
export interface Container extends ContainerOptions {
  /** Always `"Container"`. */
  readonly type: "Container";
  /** The elements, from top to bottom. */
  readonly items: readonly CardElement[];
}

/** How a group looks, and what happens when it is pressed. */
export interface ContainerOptions extends ElementOptions {
  /** The colour behind it. */
  readonly style?: "default" | "emphasis" | "good" | "attention" | "warning" | "accent" | undefined;
  /** Whether it has a border. */
  readonly showBorder?: boolean | undefined;
  /** Whether its corners are rounded. */
  readonly roundedCorners?: boolean | undefined;
  /** How its elements are arranged, by the width of the card. */
  readonly layouts?: readonly Layout[] | undefined;
  /** The greatest height, such as `"200px"`: what is longer scrolls. */
  readonly maxHeight?: string | undefined;
  /** Whether the colour reaches the edges of the card. */
  readonly bleed?: boolean | undefined;
  /** The least height, as in `"80px"`. */
  readonly minHeight?: string | undefined;
  /** Where the elements stand when there is room above or below. */
  readonly verticalContentAlignment?: "top" | "center" | "bottom" | undefined;
  /** A picture behind it. */
  readonly backgroundImage?: string | BackgroundImage | undefined;
  /** Whether text runs from right to left. */
  readonly rtl?: boolean | undefined;
  /** The page that the whole group opens. */
  readonly selectAction?: OpenUrlAction | undefined;
}

/**
 * Builds a group of elements.
 *
 * @param items - The elements, from top to bottom.
 * @param options - How it looks, and what page it opens.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { container, textBlock } from "teams-outgoing-webhook";
 *
 * console.log(container([textBlock("Failed.")], { style: "attention" }).style); // attention
 * ```
 */
export const container = (
  items: readonly (CardElement | Falsy)[],
  options: ContainerOptions = {},
): Container => ({ type: "Container", items: keepTruthy(items), ...options });
