import type { ElementOptions } from "./element.ts";

/** How text in an Adaptive Card looks. */
export interface TextStyle {
  /** How large. */
  readonly size?: "small" | "default" | "medium" | "large" | "extraLarge" | undefined;
  /** How bold. */
  readonly weight?: "lighter" | "default" | "bolder" | undefined;
  /** Which colour of the reader's theme. */
  readonly color?:
    | "default"
    | "dark"
    | "light"
    | "accent"
    | "good"
    | "warning"
    | "attention"
    | undefined;
  /** Whether it stands back. */
  readonly isSubtle?: boolean | undefined;
  /** `"monospace"` for code. */
  readonly fontType?: "default" | "monospace" | undefined;
}

/** A paragraph. */
export interface TextBlock extends TextBlockOptions {
  /** Always `"TextBlock"`. */
  readonly type: "TextBlock";
  /** Markdown: bold, italic, lists and links; no headings, tables, pictures or HTML. */
  readonly text: string;
}

/** What a paragraph may have besides its text. */
export interface TextBlockOptions extends ElementOptions, TextStyle {
  /** Whether lines are broken. `false` cuts a long text at the end of the first line. */
  readonly wrap?: boolean | undefined;
  /** After how many lines the text is cut. */
  readonly maxLines?: number | undefined;
  /** Where the text stands. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
  /** `"heading"` tells screen readers that it is one. */
  readonly style?: "default" | "heading" | "columnHeader" | undefined;
}

/**
 * Builds a paragraph. Unlike the format, which cuts at the end of the line, it breaks long lines
 * unless you say `wrap: false`.
 *
 * @param text - Markdown. Put what people typed through {@link escapeMarkdown}.
 * @param options - How it looks.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { escapeMarkdown, textBlock } from "teams-outgoing-webhook";
 *
 * console.log(textBlock(escapeMarkdown("2 * 3"), { weight: "bolder" }));
 * // { type: 'TextBlock', text: '2 \\* 3', wrap: true, weight: 'bolder' }
 * ```
 */
export const textBlock = (text: string, options: TextBlockOptions = {}): TextBlock => ({
  type: "TextBlock",
  text,
  wrap: true,
  ...options,
});
