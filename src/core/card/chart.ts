import type { CardElement, ElementOptions } from "./element.ts";

/** A chart. */
export type Chart = SliceChart | BarChart | SeriesChart | StackedBarChart | GaugeChart;

/** The name of a colour of the reader's theme. An editor completes those that Microsoft lists for Teams. */
export type ChartColor =
  | (string & {})
  | "good"
  | "warning"
  | "attention"
  | "neutral"
  | `categorical${"Red" | "Purple" | "Lavender" | "Blue" | "LightBlue" | "Teal" | "Green" | "Lime" | "Marigold"}`
  | `diverging${"Blue" | "LightBlue" | "Cyan" | "Teal" | "Yellow" | "Peach" | "LightRed" | "Red" | "Maroon" | "Gray"}`
  | `sequential${"" | "Red" | "Green" | "Yellow"}${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** What every chart may have. */
export interface ChartOptions extends ElementOptions {
  /** The title above the chart. */
  readonly title?: string | undefined;
  /** Whether the title is shown. */
  readonly showTitle?: boolean | undefined;
  /** The colours to use in turn. */
  readonly colorSet?:
    | "categorical"
    | "sequential"
    | "sequentialred"
    | "sequentialgreen"
    | "sequentialyellow"
    | "diverging"
    | undefined;
  /** The greatest width, such as `"400px"`. */
  readonly maxWidth?: string | undefined;
  /** Whether the legend is shown. */
  readonly showLegend?: boolean | undefined;
}

/** What a chart with axes may have. */
export interface AxisChartOptions extends ChartOptions {
  /** The title of the horizontal axis. */
  readonly xAxisTitle?: string | undefined;
  /** The title of the vertical axis. */
  readonly yAxisTitle?: string | undefined;
  /** The least value of the vertical axis. */
  readonly yMin?: number | undefined;
  /** The greatest value of the vertical axis. */
  readonly yMax?: number | undefined;
}

/** A slice of a pie or donut chart. */
export interface ChartSlice {
  /** The name of the slice. */
  readonly legend: string;
  /** Its size, in any unit. */
  readonly value: number;
  /** Its colour, by a name such as `"good"` or `"categoricalBlue"`. */
  readonly color?: ChartColor | undefined;
}

/** A value of a bar or line chart. */
export interface ChartPoint {
  /** The place on the horizontal axis: a word, a number or a date. */
  readonly x: string | number;
  /** The value. */
  readonly y: number;
  /** Its colour, by a name such as `"good"`. */
  readonly color?: ChartColor | undefined;
}

/** The values of one line, or of one group of bars. */
export interface ChartSeries {
  /** The name of the series. */
  readonly legend: string;
  /** The values. */
  readonly values: readonly ChartPoint[];
  /** Its colour, by a name such as `"good"`. */
  readonly color?: ChartColor | undefined;
}

/** One bar that is made of parts. */
export interface ChartStack {
  /** The name of the bar. */
  readonly title: string;
  /** The parts. */
  readonly data: readonly ChartSlice[];
}

/** A pie or a donut. */
export interface SliceChart extends ChartOptions {
  /** Which chart it is. */
  readonly type: "Chart.Pie" | "Chart.Donut";
  /** The slices. */
  readonly data: readonly ChartSlice[];
}

/** Bars that stand or lie. */
export interface BarChart extends AxisChartOptions {
  /** Which chart it is. */
  readonly type: "Chart.VerticalBar" | "Chart.HorizontalBar";
  /** The bars. */
  readonly data: readonly ChartPoint[];
}

/** Lines, or groups of bars. */
export interface SeriesChart extends AxisChartOptions {
  /** Which chart it is. */
  readonly type: "Chart.Line" | "Chart.VerticalBar.Grouped";
  /** The lines or groups. */
  readonly data: readonly ChartSeries[];
}

/** Bars that are made of parts. */
export interface StackedBarChart extends AxisChartOptions {
  /** Which chart it is. */
  readonly type: "Chart.HorizontalBar.Stacked";
  /** The bars. */
  readonly data: readonly ChartStack[];
}

/** A gauge with a needle. */
export interface GaugeChart extends ChartOptions {
  /** Which chart it is. */
  readonly type: "Chart.Gauge";
  /** Where the needle points. */
  readonly value: number;
  /** The value at the start of the scale; 0 by default. */
  readonly min?: number | undefined;
  /** The value at the end of the scale. */
  readonly max?: number | undefined;
  /** The parts of the scale, by their size. */
  readonly segments?:
    | readonly {
        /** How much of the scale the part takes, in the unit of the value. */
        readonly size: number;
        /** What the part is called. */
        readonly legend?: string;
        /** The colour of the part. */
        readonly color?: ChartColor;
      }[]
    | undefined;
  /** Whether the value is written as a percentage, or as a fraction of `max`. */
  readonly valueFormat?: "percentage" | "fraction" | undefined;
}

/**
 * Builds a chart.
 *
 * Teams' mobile clients cannot draw charts and leave them out, so say what they show instead. That
 * outgoing webhooks may send charts is not documented.
 *
 * @param chart - The chart as Microsoft documents it: its `type`, its `data` and how it looks.
 * @param fallback - What phones show: an element, such as a {@link factSet} of the same numbers; or
 * `"drop"` for nothing.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { chart, textBlock } from "teams-outgoing-webhook";
 *
 * const data = [{ legend: "green", value: 40 }, { legend: "red", value: 2 }];
 * const builds = chart({ type: "Chart.Donut", title: "Builds", data }, textBlock("40 green, 2 red"));
 * console.log(builds.type); // Chart.Donut
 * ```
 */
export const chart = (chart: Chart, fallback: CardElement | "drop"): Chart => ({
  ...chart,
  fallback,
});
