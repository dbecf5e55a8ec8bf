import { UsageError } from "../usage-error.ts";
import type { CardElement } from "./element.ts";
import type { OpenUrlAction } from "./open-url.ts";

declare const looked: unique symbol;

/**
 * An element that this package does not know by name: an icon, a badge, a chart, code, a carousel.
 * Only {@link newerElement} makes it, which lets no action but openUrl into it.
 */
export interface NewerElement {
  /** The name of the element: a string, marked so that no literal passes for one that was looked at. */
  readonly type: string & {
    /** The mark. There is nothing to read. */
    readonly [looked]: true;
  };
}

/**
 * The fields of an element that this package does not know by name. Where an action may stand, only
 * openUrl fits; where only other actions may stand, nothing does.
 */
export interface NewerFields {
  /** The page that it opens. */
  readonly selectAction?: OpenUrlAction | undefined;
  /** Its buttons. */
  readonly actions?: readonly OpenUrlAction[] | undefined;
  /** More actions in a menu. */
  readonly menuActions?: readonly OpenUrlAction[] | undefined;
  /** What stands in its place on a client that does not know it. */
  readonly fallback?: CardElement | OpenUrlAction | "drop" | undefined;
  /** Only inputs have it, and nothing can send them. */
  readonly inlineAction?: never;
  /** Only inputs have it, and nothing can send them. */
  readonly valueChangedAction?: never;
  /** Any other field of the element. */
  readonly [field: string]: NewerValue;
}

/** What a field may hold. */
export type NewerValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | NewerList
  | CardElement
  | OpenUrlAction
  | NewerPart
  | (NewerFields & {
      /** What says its type is an element, an action or a part. */
      readonly type?: undefined;
    });

/** A list that a field may hold. */
export interface NewerList extends ReadonlyArray<NewerValue> {
  /** Lists have no type. Saying so lets a compiler point at the action that does not belong. */
  readonly type?: never;
}

/** A part of such an element that is not an element itself. */
export interface NewerPart extends NewerFields {
  /** The name of the part. */
  readonly type:
    | `${string}Page`
    | `${string}Run`
    | `${string}Column`
    | `${string}Reference`
    | `Layout.${string}`;
}

/**
 * Builds an element that this package does not know by name. A client that does not know it either
 * shows its `fallback`, or nothing.
 *
 * Whether Teams shows the newest elements when an outgoing webhook sends them is not documented.
 *
 * @param type - The name of the element, such as `"TabSet"`. Not an action and not an input.
 * @param fields - Its fields. No action but openUrl fits, at any depth.
 * @returns Plain JSON.
 * @throws {@link UsageError} `ERR_REPLY_INVALID` for the type of an action or an input.
 *
 * @example
 * ```ts
 * import { newerElement } from "teams-outgoing-webhook";
 *
 * console.log(newerElement("Badge", { text: "new", style: "good" }));
 * // { text: 'new', style: 'good', type: 'Badge' }
 * ```
 */
export function newerElement<const Type extends string>(
  type: Lowercase<Type> extends `action.${string}` | `input.${string}` ? never : Type,
  fields: NewerFields = {},
): NewerElement {
  if (/^\s*(?:action|input)\./i.test(type)) {
    throw new UsageError(
      "ERR_REPLY_INVALID",
      "An action or an input is no element. Actions are made with openUrl; inputs cannot be sent.",
    );
  }
  return { ...fields, type } as unknown as NewerElement;
}
