import type { ThemedUrl } from "./container.ts";
import { normalizeUrl } from "./url.ts";

/** The one action that an outgoing webhook may put into an Adaptive Card: it opens a page. */
export interface OpenUrlAction extends OpenUrlOptions {
  /** Always `"Action.OpenUrl"`, in this very spelling: clients differ in what they make of others. */
  readonly type: "Action.OpenUrl";
  /** The text of the button. Where a whole element is the button, it is read to screen readers. */
  readonly title?: string | undefined;
  /** The page to open: absolute, and percent-encoded. */
  readonly url: string;
}

/** What else an action may have. */
export interface OpenUrlOptions {
  /** An id of your own. */
  readonly id?: string | undefined;
  /** A picture on the button: an address, or `icon:` and the name of a Fluent icon. */
  readonly iconUrl?: string | undefined;
  /** Other pictures on the button for the reader's theme. */
  readonly themedIconUrls?: readonly ThemedUrl[] | undefined;
  /** How the button looks. Teams does not show the difference. */
  readonly style?: "default" | "positive" | "destructive" | undefined;
  /** What is shown when the pointer rests on the button. */
  readonly tooltip?: string | undefined;
  /** `false` for a button that cannot be pressed. */
  readonly isEnabled?: boolean | undefined;
  /** `"secondary"` puts the button into the menu behind `…`. */
  readonly mode?: "primary" | "secondary" | undefined;
  /** What stands in its place on a client that does not know the action. */
  readonly fallback?: OpenUrlAction | "drop" | undefined;
  /** More actions in a menu of the button, on clients that know this. */
  readonly menuActions?: readonly OpenUrlAction[] | undefined;
  /** What a client has to be capable of, by name and version, for the action to be shown. */
  readonly requires?: Readonly<Record<string, string>> | undefined;
}

/**
 * Builds a button that opens a page: for every card, wherever an action may stand.
 *
 * The address is percent-encoded, since some clients do not open one with letters or brackets that
 * are not (microsoft/AdaptiveCards issues 4500 and 7780).
 *
 * @param title - The text of the button. One line; Teams cuts it.
 * @param url - The page: absolute, `http` or `https`.
 * @param options - What else the action has, and further `schemes` that the address may have; give
 * these to {@link serializeReply} as well.
 * @returns Plain JSON.
 * @throws {@link UsageError} `ERR_URL_INVALID` for an address that is relative, has another scheme, a
 * user name, or control characters. Check addresses that people typed before you pass them.
 * `ERR_OPTION_INVALID` for `schemes` that are not schemes.
 *
 * @example
 * ```ts
 * import { openUrl } from "teams-outgoing-webhook";
 *
 * console.log(openUrl("Menü", "https://example.com/menü").url); // https://example.com/men%C3%BC
 * ```
 */
export function openUrl(
  title: string,
  url: string | { readonly href: string },
  options: OpenUrlOptions & { readonly schemes?: readonly string[] | undefined } = {},
): OpenUrlAction {
  const { schemes, ...rest } = options;
  return { type: "Action.OpenUrl", title, url: normalizeUrl(url, schemes), ...rest };
}

/**
 * How Hero, Thumbnail and List cards write the action that opens a page. {@link heroCard} and the
 * others make it of {@link openUrl}.
 */
export interface CardAction {
  /** Always `"openUrl"`, in this very spelling. */
  readonly type: "openUrl";
  /** The text of the button. */
  readonly title: string;
  /** The page to open. */
  readonly value: string;
}

/** Writes an action as Hero, Thumbnail and List cards do. */
export const toCardAction = (action: OpenUrlAction | CardAction): CardAction =>
  action.type === "openUrl"
    ? { ...action, value: normalizeUrl(action.value) }
    : { type: "openUrl", title: action.title ?? "", value: action.url };
