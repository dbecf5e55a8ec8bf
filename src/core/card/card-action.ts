import type { OpenUrlAction } from "./open-url.ts";

/**
 * How Hero, Thumbnail and List cards write the action that opens a page. {@link heroCard} and the
 * others make it of {@link openUrl}.
 *
 * @example
 * ```ts
 * import { type CardAction, heroCard, openUrl } from "teams-outgoing-webhook";
 *
 * const card = heroCard({ buttons: [openUrl("Log", "https://ci.example.com/7/log")] });
 * const [button]: readonly CardAction[] = card.content.buttons ?? [];
 * console.log(button?.type, button?.value); // openUrl https://ci.example.com/7/log
 * ```
 */
export interface CardAction {
  /** Always `"openUrl"`, in this very spelling. */
  readonly type: "openUrl";
  /** The text of the button. */
  readonly title: string;
  /** The page to open. */
  readonly value: string;
}

export const cardActionOf = ({ title = "", url }: OpenUrlAction): CardAction => ({
  type: "openUrl",
  title,
  value: url,
});
