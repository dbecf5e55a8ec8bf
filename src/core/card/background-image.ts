/**
 * A picture behind a card, a container or a column.
 *
 * @example
 * ```ts
 * import { type BackgroundImage, container } from "teams-outgoing-webhook";
 *
 * const paper: BackgroundImage = { url: "https://example.com/paper.png", fillMode: "repeat" };
 * console.log(container([], { backgroundImage: paper }).type); // Container
 * ```
 */
export interface BackgroundImage {
  /** Where the picture is: absolute, `https`. */
  readonly url: string;
  /** How it fills the space. */
  readonly fillMode?: "cover" | "repeatHorizontally" | "repeatVertically" | "repeat" | undefined;
  /** Where it stands from left to right. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
  /** Where it stands from top to bottom. */
  readonly verticalAlignment?: "top" | "center" | "bottom" | undefined;
}
