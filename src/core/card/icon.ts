import type { ElementOptions } from "./element.ts";
import type { OpenUrlAction } from "./open-url.ts";
import type { TextStyle } from "./text-block.ts";

/**
 * The name of an icon of Microsoft's Fluent set, which has about 2,500. An editor completes those that
 * cards of this kind use most; any other name is as good.
 */
export type IconName =
  | (string & {})
  | "Add"
  | "ArrowDown"
  | "ArrowUp"
  | "Bug"
  | "Calendar"
  | "Chat"
  | "Checkmark"
  | "CheckmarkCircle"
  | "Clock"
  | "Code"
  | "Database"
  | "Dismiss"
  | "Document"
  | "ErrorCircle"
  | "Flag"
  | "Mail"
  | "People"
  | "Person"
  | "Rocket"
  | "Star"
  | "Warning";

/** How an icon looks. */
export interface IconStyle {
  /** How large. */
  readonly size?:
    | "xxSmall"
    | "xSmall"
    | "small"
    | "standard"
    | "medium"
    | "large"
    | "xLarge"
    | "xxLarge"
    | undefined;
  /** Whether only the outline is drawn, or the icon is filled. */
  readonly style?: "regular" | "filled" | undefined;
  /** The colour, from the reader's theme. */
  readonly color?: TextStyle["color"];
}

/** An icon from Microsoft's Fluent set. */
export interface Icon extends IconOptions {
  /** Always `"Icon"`. */
  readonly type: "Icon";
  /** The name of the icon, such as `"Rocket"`. */
  readonly name: IconName;
}

/** How an icon looks, and what page it opens. */
export interface IconOptions extends ElementOptions, IconStyle {
  /** The page that the icon opens. */
  readonly selectAction?: OpenUrlAction | undefined;
  /** Where the icon is. */
  readonly horizontalAlignment?: "left" | "center" | "right" | undefined;
}

/**
 * Builds an icon from Microsoft's Fluent set.
 *
 * @param name - The name of the icon, as the Fluent catalogue spells it: `"Rocket"`, `"CheckmarkCircle"`.
 * A client shows nothing for a name it does not know.
 * @param options - How it looks, and what page it opens.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { icon } from "teams-outgoing-webhook";
 *
 * console.log(icon("Rocket", { size: "large" })); // { type: 'Icon', name: 'Rocket', size: 'large' }
 * ```
 */
export const icon = (name: IconName, options: IconOptions = {}): Icon => ({
  type: "Icon",
  name,
  ...options,
});

/** A large button with an icon, a title and a description. */
export interface CompoundButton extends CompoundButtonOptions {
  /** Always `"CompoundButton"`. */
  readonly type: "CompoundButton";
  /** The title. Without it, mobile clients lose the whole card. */
  readonly title: string;
}

/** What a compound button may have besides its title. */
export interface CompoundButtonOptions extends ElementOptions {
  /** The text below the title. */
  readonly description?: string | undefined;
  /** A short text beside the title. */
  readonly badge?: string | undefined;
  /** The icon beside the text. */
  readonly icon?:
    | (IconStyle & {
        /** The name of the icon, such as `"Rocket"`. */
        readonly name: IconName;
      })
    | undefined;
  /** The page that the button opens. */
  readonly selectAction?: OpenUrlAction | undefined;
}

/**
 * Builds a large button with an icon, a title and a description.
 *
 * @param title - The title.
 * @param options - The text below, the icon, and as `selectAction` the page that it opens.
 * @returns Plain JSON.
 *
 * @example
 * ```ts
 * import { compoundButton, openUrl } from "teams-outgoing-webhook";
 *
 * const log = compoundButton("Log", {
 *   description: "Everything that build 7 printed",
 *   selectAction: openUrl("Log", "https://ci.example.com/7/log"),
 * });
 * console.log(log.title); // Log
 * ```
 */
export const compoundButton = (
  title: string,
  options: CompoundButtonOptions = {},
): CompoundButton => ({ type: "CompoundButton", title, ...options });
