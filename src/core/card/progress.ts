import type { ElementOptions } from "./element.ts";

/** A bar that shows how far something is. */
export interface ProgressBar extends ProgressBarOptions {
  /** Always `"ProgressBar"`. */
  readonly type: "ProgressBar";
  /** How far it is, from 0 to `max`. Left out for a bar that keeps moving. */
  readonly value?: number | undefined;
}

/** How a progress bar looks. */
export interface ProgressBarOptions extends ElementOptions {
  /** The value at the end of the bar; 100 by default. */
  readonly max?: number | undefined;
  /** The colour. */
  readonly color?: "accent" | "good" | "warning" | "attention" | undefined;
}

/**
 * Builds a bar that shows how far something is.
 *
 * @param value - How far, from 0 to `max`; `undefined` for a bar that keeps moving.
 * @param options - The end of the bar, and its colour.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { progressBar } from "teams-outgoing-webhook";
 *
 * console.log(progressBar(3, { max: 4 })); // { type: 'ProgressBar', value: 3, max: 4 }
 * ```
 */
export const progressBar = (value?: number, options: ProgressBarOptions = {}): ProgressBar => ({
  type: "ProgressBar",
  ...(value === undefined ? {} : { value }),
  ...options,
});

/** A ring that keeps turning. */
export interface ProgressRing extends ProgressRingOptions {
  /** Always `"ProgressRing"`. */
  readonly type: "ProgressRing";
}

/** How a progress ring looks. */
export interface ProgressRingOptions extends ElementOptions {
  /** The text beside the ring. */
  readonly label?: string | undefined;
  /** On which side of the ring the text is. */
  readonly labelPosition?: "before" | "after" | "above" | "below" | undefined;
  /** How large. */
  readonly size?: "tiny" | "small" | "medium" | "large" | undefined;
  /** Where the ring is. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
}

/**
 * Builds a ring that keeps turning. A reply cannot change later, so say where to look for the end.
 *
 * @param options - The text beside it, and its size.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { progressRing } from "teams-outgoing-webhook";
 *
 * console.log(progressRing({ label: "Building" })); // { type: 'ProgressRing', label: 'Building' }
 * ```
 */
export const progressRing = (options: ProgressRingOptions = {}): ProgressRing => ({
  type: "ProgressRing",
  ...options,
});
