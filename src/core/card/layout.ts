import type { ElementOptions } from "./element.ts";

/** How the elements of a card, container, column or cell are arranged. */
export type Layout = StackLayout | FlowLayout | AreaGridLayout;

/** One below the other, as without any layout. */
export interface StackLayout {
  /** Always `"Layout.Stack"`. */
  readonly type: "Layout.Stack";
  /** On which widths of a card the layout applies. */
  readonly targetWidth?: ElementOptions["targetWidth"];
}

/** Side by side, in as many rows as it takes. */
export interface FlowLayout {
  /** Always `"Layout.Flow"`. */
  readonly type: "Layout.Flow";
  /** On which widths of a card the layout applies. */
  readonly targetWidth?: ElementOptions["targetWidth"];
  /** Where the elements are when there is room beside them. */
  readonly horizontalItemsAlignment?: "left" | "center" | "right" | undefined;
  /** Where the elements are when there is room above or below. */
  readonly verticalItemsAlignment?: "top" | "center" | "bottom" | undefined;
  /** Whether the elements keep their width, or fill the row. */
  readonly itemFit?: "fit" | "fill" | undefined;
  /** The width of each element, such as `"80px"`. */
  readonly itemWidth?: string | undefined;
  /** The least width of an element, such as `"80px"`. */
  readonly minItemWidth?: string | undefined;
  /** The greatest width of an element, such as `"80px"`. */
  readonly maxItemWidth?: string | undefined;
  /** The space between columns. */
  readonly columnSpacing?: ElementOptions["spacing"];
  /** The space between rows. */
  readonly rowSpacing?: ElementOptions["spacing"];
}

/** In named areas of a grid; each element says its own as `"grid.area"`. */
export interface AreaGridLayout {
  /** Always `"Layout.AreaGrid"`. */
  readonly type: "Layout.AreaGrid";
  /** On which widths of a card the layout applies. */
  readonly targetWidth?: ElementOptions["targetWidth"];
  /** The widths of the columns: a percentage as a number, or a width such as `"80px"`. */
  readonly columns?: readonly (number | string)[] | undefined;
  /** The areas. */
  readonly areas?: readonly GridArea[] | undefined;
  /** The space between columns. */
  readonly columnSpacing?: ElementOptions["spacing"];
  /** The space between rows. */
  readonly rowSpacing?: ElementOptions["spacing"];
}

/** An area of a grid; rows and columns are counted from 1. */
export interface GridArea {
  /** The name, to which an element refers as `"grid.area"`. */
  readonly name: string;
  /** The first column; 1 by default. */
  readonly column?: number | undefined;
  /** How many columns it takes; 1 by default. */
  readonly columnSpan?: number | undefined;
  /** The first row; 1 by default. */
  readonly row?: number | undefined;
  /** How many rows it takes; 1 by default. */
  readonly rowSpan?: number | undefined;
}
