import type { ContainerOptions } from "./container.ts";
import { type CardElement, type Falsy, keepTruthy } from "./element.ts";

/** Columns side by side. */
export interface ColumnSet extends ColumnSetOptions {
  /** Always `"ColumnSet"`. */
  readonly type: "ColumnSet";
  /** The columns, from left to right. */
  readonly columns: readonly Column[];
}

/** How columns look together, and what page they open. */
export interface ColumnSetOptions
  extends Omit<
    ContainerOptions,
    "verticalContentAlignment" | "backgroundImage" | "rtl" | "layouts" | "maxHeight"
  > {
  /** The least width, such as `"400px"`: a narrower card scrolls sideways. */
  readonly minWidth?: string | undefined;
  /** Where the columns are when there is room beside them. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
}

/** One column. */
export interface Column extends ColumnOptions {
  /** Always `"Column"`. */
  readonly type: "Column";
  /** The elements, from top to bottom. */
  readonly items: readonly CardElement[];
}

/** How a column looks, and what page it opens. */
export interface ColumnOptions extends Omit<ContainerOptions, "fallback"> {
  /** `"auto"`, `"stretch"`, a share of the space as a number, or a width as in `"50px"`. */
  readonly width?: "auto" | "stretch" | number | `${number}px` | undefined;
  /** What stands in its place on a client that does not know the column. */
  readonly fallback?: Column | "drop" | undefined;
}

/**
 * Builds columns side by side.
 *
 * @param columns - The columns, made with {@link column}.
 * @param options - How they look together, and what page they open.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { column, columnSet, image, textBlock } from "teams-outgoing-webhook";
 *
 * const face = column([image("https://example.com/jane.png", { altText: "" })], { width: "auto" });
 * console.log(columnSet([face, column([textBlock("Jane")])]).columns[1]?.width); // stretch
 * ```
 */
export const columnSet = (
  columns: readonly (Column | Falsy)[],
  options: ColumnSetOptions = {},
): ColumnSet => ({ type: "ColumnSet", columns: keepTruthy(columns), ...options });

/**
 * Builds a column, which takes the space that is left unless you give a `width`.
 *
 * @param items - The elements, from top to bottom.
 * @param options - How wide it is, how it looks, and what page it opens.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { column, textBlock } from "teams-outgoing-webhook";
 *
 * console.log(column([textBlock("7")], { width: "50px" }).width); // 50px
 * ```
 */
export const column = (
  items: readonly (CardElement | Falsy)[],
  options: ColumnOptions = {},
): Column => ({
  type: "Column",
  items: keepTruthy(items),
  width: "stretch",
  ...options,
});
