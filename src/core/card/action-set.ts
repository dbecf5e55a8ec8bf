import type { ElementOptions } from "./element.ts";
import type { OpenUrlAction } from "./open-url.ts";

/**
 * Buttons in the middle of a card.
 *
 * @example
 * ```ts
 * import { type ActionSet, actionSet, openUrl } from "teams-outgoing-webhook";
 *
 * const buttons: ActionSet = actionSet([openUrl("Log", "https://ci.example.com/7/log")]);
 * console.log(buttons.actions.length); // 1
 * ```
 */
export interface ActionSet extends ActionSetOptions {
  /** Always `"ActionSet"`. */
  readonly type: "ActionSet";
  /** The buttons; Teams shows six and puts the others into a menu. */
  readonly actions: readonly OpenUrlAction[];
}

/**
 * Where buttons in the middle of a card stand.
 *
 * @example
 * ```ts
 * import { actionSet, type ActionSetOptions } from "teams-outgoing-webhook";
 *
 * const options: ActionSetOptions = { horizontalAlignment: "right" };
 * console.log(actionSet([], options).horizontalAlignment); // right
 * ```
 */
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
  actions: readonly OpenUrlAction[],
  options: ActionSetOptions = {},
): ActionSet => ({ type: "ActionSet", actions, ...options });
