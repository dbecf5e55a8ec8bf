import { assertForReply } from "../argument.ts";
import { getTag } from "../raw-body.ts";
import type { BackgroundImage } from "./container.ts";
import { type CardElement, type Falsy, keepTruthy } from "./element.ts";
import type { Layout } from "./layout.ts";
import type { MentionEntity, OutgoingMention } from "./mention.ts";
import type { OpenUrlAction } from "./open-url.ts";

/** An Adaptive Card that an outgoing webhook may send. */
export interface AdaptiveCard
  extends Omit<AdaptiveCardOptions, "fullWidth" | "mentions" | "body" | "actions"> {
  /** Always `"AdaptiveCard"`. */
  readonly type: "AdaptiveCard";
  /** The elements, from top to bottom. */
  readonly body?: readonly CardElement[] | undefined;
  /** The buttons below. */
  readonly actions?: readonly OpenUrlAction[] | undefined;
  /** The version of the format that the card asks for. */
  readonly version: string;
  /** What is special to Teams. */
  readonly msteams?:
    | {
        /** `"Full"` for a card as wide as the channel. */
        readonly width?: "Full" | undefined;
        /** Whom mentions in the card mean. */
        readonly entities?: readonly MentionEntity[] | undefined;
      }
    | undefined;
}

/** What an Adaptive Card is made of. */
export interface AdaptiveCardOptions {
  /** The elements, from top to bottom. */
  readonly body?: readonly (CardElement | Falsy)[] | undefined;
  /** The buttons below; Teams shows six and puts the others into a menu. */
  readonly actions?: readonly (OpenUrlAction | Falsy)[] | undefined;
  /** Whether the card is as wide as the channel. */
  readonly fullWidth?: boolean | undefined;
  /** Who is mentioned in the text of the card. */
  readonly mentions?: readonly OutgoingMention[] | undefined;
  /** `"1.5"` by default, the latest that Teams shows. */
  readonly version?: string | undefined;
  /** The page that the whole card opens. */
  readonly selectAction?: OpenUrlAction | undefined;
  /** What a client shows that does not know the version. */
  readonly fallbackText?: string | undefined;
  /** The colour behind the card. */
  readonly style?: "default" | "emphasis" | "good" | "attention" | "warning" | "accent" | undefined;
  /** The least height, as in `"80px"`. */
  readonly minHeight?: string | undefined;
  /** Where the elements stand when there is room above or below. */
  readonly verticalContentAlignment?: "top" | "center" | "bottom" | undefined;
  /** How the elements are arranged, by the width of the card. */
  readonly layouts?: readonly Layout[] | undefined;
  /** A picture behind the card. */
  readonly backgroundImage?: string | BackgroundImage | undefined;
  /** The language of the card, as in `"de"`. */
  readonly lang?: string | undefined;
  /** Whether text runs from right to left. */
  readonly rtl?: boolean | undefined;
  /** What the immersive reader reads aloud. */
  readonly speak?: string | undefined;
}

/**
 * Builds an Adaptive Card, ready for {@link cardReply}.
 *
 * Whatever you write into it, there is no place for another action than openUrl, nor for inputs,
 * `refresh` or `authentication`: an outgoing webhook hears nothing from its cards.
 *
 * @param options - The elements, the buttons, and how the card looks.
 * @returns Plain JSON, as the Adaptive Cards Designer has it.
 * @throws {@link UsageError} `ERR_REPLY_INVALID` unless the options are an object.
 *
 * @example
 * ```ts
 * import { adaptiveCard, fact, factSet, openUrl, textBlock } from "teams-outgoing-webhook";
 *
 * const card = adaptiveCard({
 *   body: [textBlock("Build 7", { style: "heading" }), factSet([fact("Tests", "683")])],
 *   actions: [openUrl("Log", "https://ci.example.com/7/log")],
 * });
 * console.log(card.body?.length, card.actions?.length); // 2 1
 * ```
 */
export function adaptiveCard(options: AdaptiveCardOptions): AdaptiveCard {
  assertForReply(
    getTag(options) === "Object",
    options,
    "adaptiveCard takes { body: [elements], actions: [buttons] }",
  );
  const { fullWidth, mentions, ...card } = options;
  const { body, actions } = card;
  const msteams = {
    ...(fullWidth ? { width: "Full" as const } : {}),
    ...(mentions?.length ? { entities: mentions.map(({ entity }) => entity) } : {}),
  };
  return {
    ...(card as Omit<typeof card, "body" | "actions">),
    ...(body ? { body: keepTruthy(body) } : {}),
    ...(actions ? { actions: keepTruthy(actions) } : {}),
    type: "AdaptiveCard",
    version: card.version ?? "1.5",
    ...(Object.keys(msteams).length > 0 ? { msteams } : {}),
  };
}
