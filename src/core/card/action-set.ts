import { type ElementOptions, type Falsy, keepTruthy } from "./element.ts";
import type { OpenUrlAction } from "./open-url.ts";

/** Buttons in the middle of a card. */
export interface ActionSet extends ActionSetOptions {
  /** Always `"ActionSet"`. */
  readonly type: "ActionSet";
  /** The buttons; Teams shows six and puts the others into a menu. */
  readonly actions: readonly OpenUrlAction[];
}

/** Where buttons in the middle of a card stand. */
export interface ActionSetOptions extends ElementOptions {
  /** Where the buttons stand. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
}

/**
 * Builds buttons in the middle of a card.
 *
 * @param actions - The buttons, made with {@link openUrl}.
 * @param options - Where they stand.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { actionSet, openUrl } from "teams-outgoing-webhook";
 *
 * console.log(actionSet([openUrl("Log", "https://ci.example.com/7/log")]).type); // ActionSet
 * ```
 */
export const actionSet = (
  actions: readonly (OpenUrlAction | Falsy)[],
  options: ActionSetOptions = {},
): ActionSet => ({ type: "ActionSet", actions: keepTruthy(actions), ...options });
