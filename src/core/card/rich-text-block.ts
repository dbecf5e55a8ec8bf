import type { ElementOptions } from "./element.ts";
import type { OpenUrlAction } from "./open-url.ts";
import type { TextStyle } from "./text-style.ts";

/**
 * A paragraph of pieces that look different, without Markdown.
 *
 * @example
 * ```ts
 * import { type RichTextBlock, richTextBlock } from "teams-outgoing-webhook";
 *
 * const block: RichTextBlock = richTextBlock(["2 * 3 = 6"]);
 * console.log(block.inlines); // [ '2 * 3 = 6' ]
 * ```
 */
export interface RichTextBlock extends RichTextBlockOptions {
  /** Always `"RichTextBlock"`. */
  readonly type: "RichTextBlock";
  /** The pieces, one after the other. */
  readonly inlines: readonly (string | TextRun)[];
}

/**
 * What such a paragraph may have besides its pieces.
 *
 * @example
 * ```ts
 * import { richTextBlock, type RichTextBlockOptions } from "teams-outgoing-webhook";
 *
 * const options: RichTextBlockOptions = { horizontalAlignment: "center" };
 * console.log(richTextBlock(["x"], options).horizontalAlignment); // center
 * ```
 */
export interface RichTextBlockOptions extends ElementOptions {
  /** Where the text stands. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
}

/**
 * A piece of such a paragraph.
 *
 * @example
 * ```ts
 * import { type TextRun, textRun } from "teams-outgoing-webhook";
 *
 * const run: TextRun = textRun("now", { italic: true });
 * console.log(run.text); // now
 * ```
 */
export interface TextRun extends TextRunOptions {
  /** Always `"TextRun"`. */
  readonly type: "TextRun";
  /** The text, shown as it is: this is no Markdown. */
  readonly text: string;
}

/**
 * How a piece looks, and what happens when it is pressed.
 *
 * @example
 * ```ts
 * import { openUrl, textRun, type TextRunOptions } from "teams-outgoing-webhook";
 *
 * const link: TextRunOptions = { selectAction: openUrl("Log", "https://ci.example.com/7/log") };
 * console.log(textRun("log", link).selectAction?.url); // https://ci.example.com/7/log
 * ```
 */
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
  inlines: readonly (string | TextRun)[],
  options: RichTextBlockOptions = {},
): RichTextBlock => ({ type: "RichTextBlock", inlines, ...options });

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
