import { assertForReply } from "../argument.ts";
import type { ActionSet } from "./action-set.ts";
import type { Badge } from "./badge.ts";
import type { Carousel } from "./carousel.ts";
import type { Chart } from "./chart.ts";
import type { CodeBlock } from "./code-block.ts";
import type { ColumnSet } from "./column-set.ts";
import type { Container } from "./container.ts";
import type { FactSet } from "./fact-set.ts";
import type { CompoundButton, Icon } from "./icon.ts";
import type { Image } from "./image.ts";
import type { ImageSet } from "./image-set.ts";
import type { Media } from "./media.ts";
import type { NewerElement } from "./newer-element.ts";
import type { PersonComponent } from "./person.ts";
import type { ProgressBar, ProgressRing } from "./progress.ts";
import type { Rating } from "./rating.ts";
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
  | Badge
  | Carousel
  | Chart
  | CodeBlock
  | CompoundButton
  | Icon
  | Media
  | PersonComponent
  | ProgressBar
  | ProgressRing
  | Rating
  | NewerElement;

/** The width at which a client shows a card. */
export type CardWidth = "veryNarrow" | "narrow" | "standard" | "wide";

/** What a list may hold besides its items, so that `condition && element` can stand in it. */
export type Falsy = false | null | undefined | "" | 0;

/** Leaves out what is falsy. */
export function keepTruthy<Item>(items: readonly (Item | Falsy)[]): Item[] {
  assertForReply(Array.isArray(items), items, "A card takes its parts as a list, [part]");
  return items.filter((item): item is Exclude<Item, Falsy> => Boolean(item));
}

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
  /** On which widths of a card the element is shown, such as `"atLeast:narrow"`. */
  readonly targetWidth?: CardWidth | `atLeast:${CardWidth}` | `atMost:${CardWidth}` | undefined;
  /** The area of a {@link Layout} in which the element is. */
  readonly "grid.area"?: string | undefined;
  /** What stands in its place on a client that does not know the element. */
  readonly fallback?: CardElement | "drop" | undefined;
  /** What a client has to be capable of, by name and version, for the element to be shown. */
  readonly requires?: Readonly<Record<string, string>> | undefined;
  /** The language of the element, as in `"de"`. */
  readonly lang?: string | undefined;
}
