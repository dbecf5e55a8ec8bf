import type { ContainerOptions } from "./container.ts";
import type { CardElement, ElementOptions } from "./element.ts";
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
}

/** A row of a table. */
export interface TableRow {
  /** Always `"TableRow"`. */
  readonly type: "TableRow";
  /** The cells, from left to right. */
  readonly cells: readonly TableCell[];
  /** The colour behind the row. */
  readonly style?: ContainerOptions["style"];
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
  /** How wide each column is: a share of the space, or a width as in `"50px"`. All the same by default. */
  readonly widths?: readonly TableColumn["width"][] | undefined;
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
 * @param rows - The rows; each cell is a text in Markdown, or made with {@link tableCell}.
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
  rows: readonly (readonly (string | TableCell)[])[],
  { widths = [], ...options }: TableOptions = {},
): Table {
  const count = rows.reduce((most, { length }) => Math.max(most, length), widths.length);
  return {
    type: "Table",
    columns: Array.from({ length: count }, (_, index) => ({ width: widths[index] ?? 1 })),
    rows: rows.map((cells) => ({ type: "TableRow", cells: cells.map(asCell) })),
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
  items: readonly CardElement[],
  options: Omit<TableCell, "type" | "items"> = {},
): TableCell => ({ type: "TableCell", items, ...options });

const asCell = (cell: string | TableCell): TableCell =>
  typeof cell === "string" ? tableCell([textBlock(cell)]) : cell;
