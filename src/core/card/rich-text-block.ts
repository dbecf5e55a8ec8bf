import { type ElementOptions, type Falsy, keepTruthy } from "./element.ts";
import type { OpenUrlAction } from "./open-url.ts";
import type { TextStyle } from "./text-block.ts";

/** A paragraph of pieces that look different, without Markdown. */
export interface RichTextBlock extends RichTextBlockOptions {
  /** Always `"RichTextBlock"`. */
  readonly type: "RichTextBlock";
  /** The pieces, one after the other. */
  readonly inlines: readonly (string | TextRun)[];
}

/** What such a paragraph may have besides its pieces. */
export interface RichTextBlockOptions extends ElementOptions {
  /** Where the text stands. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
}

/** A piece of such a paragraph. */
export interface TextRun extends TextRunOptions {
  /** Always `"TextRun"`. */
  readonly type: "TextRun";
  /** The text, shown as it is: this is no Markdown. */
  readonly text: string;
}

/** How a piece looks, and what happens when it is pressed. */
export interface TextRunOptions extends TextStyle {
  /** Slanted. */
  readonly italic?: boolean | undefined;
  /** Struck through. */
  readonly strikethrough?: boolean | undefined;
  /** Marked as with a pen. */
  readonly highlight?: boolean | undefined;
  /** Underlined. */
  readonly underline?: boolean | undefined;
  /** The page that it opens. */
  readonly selectAction?: OpenUrlAction | undefined;
}

/**
 * Builds a paragraph of pieces. Here, what people typed needs no escaping.
 *
 * @param inlines - The pieces: text, or {@link textRun} for text with a look or a link of its own.
 * @param options - Where it stands.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { richTextBlock, textRun } from "teams-outgoing-webhook";
 *
 * const block = richTextBlock(["2 * 3 is ", textRun("6", { weight: "bolder" })]);
 * console.log(block.inlines.length); // 2
 * ```
 */
export const richTextBlock = (
  inlines: readonly (string | TextRun | Falsy)[],
  options: RichTextBlockOptions = {},
): RichTextBlock => ({ type: "RichTextBlock", inlines: keepTruthy(inlines), ...options });

/**
 * Builds a piece of a paragraph.
 *
 * @param text - The text, shown as it is.
 * @param options - How it looks, and what page it opens.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { textRun } from "teams-outgoing-webhook";
 *
 * console.log(textRun("6", { highlight: true })); // { type: 'TextRun', text: '6', highlight: true }
 * ```
 */
export const textRun = (text: string, options: TextRunOptions = {}): TextRun => ({
  type: "TextRun",
  text,
  ...options,
});
