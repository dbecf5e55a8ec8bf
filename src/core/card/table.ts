import type { ContainerOptions } from "./container.ts";
import { type CardElement, type ElementOptions, type Falsy, keepTruthy } from "./element.ts";
import { textBlock } from "./text-block.ts";

/** A table, from version 1.5 of Adaptive Cards. */
export interface Table extends Omit<TableOptions, "widths"> {
  /** Always `"Table"`. */
  readonly type: "Table";
  /** The columns and their widths. */
  readonly columns: readonly TableColumn[];
  /** The rows, from top to bottom. */
  readonly rows: readonly TableRow[];
}

/** The width of a column of a table. */
export interface TableColumn {
  /** A share of the space as a number, or a width as in `"50px"`. */
  readonly width: number | `${number}px`;
  /** Where the contents of its cells are. */
  readonly horizontalCellContentAlignment?: "left" | "center" | "right" | undefined;
  /** Where the contents of its cells are when there is room above or below. */
  readonly verticalCellContentAlignment?: "top" | "center" | "bottom" | undefined;
}

/** A row of a table. */
export interface TableRow extends TableRowOptions {
  /** Always `"TableRow"`. */
  readonly type: "TableRow";
  /** The cells, from left to right. */
  readonly cells: readonly TableCell[];
}

/** How a row of a table looks. */
export interface TableRowOptions {
  /** The colour behind the row. */
  readonly style?: ContainerOptions["style"];
  /** Where the contents of its cells are. */
  readonly horizontalCellContentAlignment?: "left" | "center" | "right" | undefined;
  /** Where the contents of its cells are when there is room above or below. */
  readonly verticalCellContentAlignment?: "top" | "center" | "bottom" | undefined;
}

/** A cell of a table. */
export interface TableCell extends Omit<ContainerOptions, keyof ElementOptions> {
  /** Always `"TableCell"`. */
  readonly type: "TableCell";
  /** The elements in the cell, from top to bottom. */
  readonly items: readonly CardElement[];
}

/** How a table looks. */
export interface TableOptions extends ElementOptions {
  /**
   * How wide each column is: a share of the space, or a width such as `"50px"`; all the same by default.
   * Or the column as a whole, with the alignment of its cells.
   */
  readonly widths?: readonly (TableColumn["width"] | TableColumn)[] | undefined;
  /** Whether it has a border. */
  readonly showBorder?: boolean | undefined;
  /** Whether its corners are rounded. */
  readonly roundedCorners?: boolean | undefined;
  /** The least width, such as `"400px"`: a narrower card scrolls sideways. */
  readonly minWidth?: string | undefined;
  /** Whether the first row is a head. `true` by default, as in the format. */
  readonly firstRowAsHeaders?: boolean | undefined;
  /** Whether lines are drawn between cells. */
  readonly showGridLines?: boolean | undefined;
  /** The colour of the lines. */
  readonly gridStyle?: ContainerOptions["style"];
  /** Where the contents of cells stand. */
  readonly horizontalCellContentAlignment?: "left" | "center" | "right" | undefined;
  /** Where the contents of cells stand when there is room above or below. */
  readonly verticalCellContentAlignment?: "top" | "center" | "bottom" | undefined;
}

/**
 * Builds a table. It has as many columns as its longest row.
 *
 * @param rows - The rows: a list of cells, or `{ cells, style }`. Each cell is a text in Markdown, a
 * number, or made with {@link tableCell}.
 * @param options - How wide the columns are, and how it looks.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { table } from "teams-outgoing-webhook";
 *
 * const builds = table([["Build", "Result"], ["7", "**red**"]], { widths: [1, 2] });
 * console.log(builds.columns); // [ { width: 1 }, { width: 2 } ]
 * ```
 */
export function table(
  rows: readonly (
    | readonly (string | number | TableCell)[]
    | (TableRowOptions & { readonly cells: readonly (string | number | TableCell)[] })
  )[],
  { widths = [], ...options }: TableOptions = {},
): Table {
  const lists = rows.map((row) => ("cells" in row ? row.cells : row));
  const count = lists.reduce((most, { length }) => Math.max(most, length), widths.length);
  return {
    type: "Table",
    columns: Array.from({ length: count }, (_, index) => toColumn(widths[index] ?? 1)),
    rows: rows.map((row) => {
      const { cells, ...options } = "cells" in row ? row : { cells: row };
      return { type: "TableRow", cells: cells.map(toCell), ...options };
    }),
    ...options,
  };
}

/**
 * Builds a cell of a table, where a text alone does not do.
 *
 * @param items - The elements, from top to bottom.
 * @param options - How it looks, and what page it opens.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { tableCell, textBlock } from "teams-outgoing-webhook";
 *
 * console.log(tableCell([textBlock("red")], { style: "attention" }).style); // attention
 * ```
 */
export const tableCell = (
  items: readonly (CardElement | Falsy)[],
  options: Omit<TableCell, "type" | "items"> = {},
): TableCell => ({ type: "TableCell", items: keepTruthy(items), ...options });

const toColumn = (column: TableColumn["width"] | TableColumn): TableColumn =>
  typeof column === "object" ? column : { width: column };

const toCell = (cell: string | number | TableCell): TableCell =>
  typeof cell === "object" ? cell : tableCell([textBlock(String(cell))]);
