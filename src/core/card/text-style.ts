/**
 * How text in an Adaptive Card looks.
 *
 * @example
 * ```ts
 * import { type TextStyle, textBlock } from "teams-outgoing-webhook";
 *
 * const title: TextStyle = { size: "large", weight: "bolder" };
 * console.log(textBlock("Build 7", title).size); // large
 * ```
 */
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
