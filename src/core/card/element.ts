import type { ActionSet } from "./action-set.ts";
import type { ColumnSet } from "./column-set.ts";
import type { Container } from "./container.ts";
import type { FactSet } from "./fact-set.ts";
import type { Image } from "./image.ts";
import type { ImageSet } from "./image-set.ts";
import type { NewerElement } from "./newer-element.ts";
import type { RichTextBlock } from "./rich-text-block.ts";
import type { Table } from "./table.ts";
import type { TextBlock } from "./text-block.ts";

/**
 * Anything that may stand in the body of an Adaptive Card: no input, and no action but openUrl
 * inside.
 */
export type CardElement =
  | TextBlock
  | RichTextBlock
  | Image
  | ImageSet
  | Container
  | ColumnSet
  | FactSet
  | Table
  | ActionSet
  | NewerElement;

/** What every element of an Adaptive Card may have. */
export interface ElementOptions {
  /** An id of your own. */
  readonly id?: string | undefined;
  /** The space above. */
  readonly spacing?:
    | "none"
    | "extraSmall"
    | "small"
    | "default"
    | "medium"
    | "large"
    | "extraLarge"
    | "padding"
    | undefined;
  /** A line above. */
  readonly separator?: boolean | undefined;
  /** `"stretch"` to fill the height that is left. */
  readonly height?: "auto" | "stretch" | undefined;
  /** On which widths of a card the element is shown, as in `"atLeast:narrow"`. */
  readonly targetWidth?: string | undefined;
  /** What stands in its place on a client that does not know the element. */
  readonly fallback?: CardElement | "drop" | undefined;
  /** What a client has to be capable of, by name and version, for the element to be shown. */
  readonly requires?: Readonly<Record<string, string>> | undefined;
  /** The language of the element, as in `"de"`. */
  readonly lang?: string | undefined;
}
