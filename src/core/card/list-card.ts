import { LIST_CARD } from "./content-type.ts";
import type { OpenUrlAction } from "./open-url.ts";
import { type CardAction, toCardAction } from "./open-url.ts";
import { normalizeUrl } from "./url.ts";

/** A List card: lines that each open a page. */
export interface ListCard {
  /** Which card it is. */
  readonly contentType: "application/vnd.microsoft.teams.card.list";
  /** The card. */
  readonly content: ListCardContent;
}

/** The content of a List card. */
export interface ListCardContent {
  /** The title; Teams shows two lines. */
  readonly title?: string | undefined;
  /** The lines. */
  readonly items: readonly ListItem[];
  /** The buttons; Teams shows six. */
  readonly buttons?: readonly CardAction[] | undefined;
}

/** A line of a List card as it is sent. */
export type ListItem =
  | {
      /** A headline between lines. */
      readonly type: "section";
      /** The headline. */
      readonly title: string;
    }
  | {
      /** A line. */
      readonly type: "resultItem";
      /** The first row of the line. */
      readonly title: string;
      /** The second row of the line. */
      readonly subtitle?: string | undefined;
      /** A picture beside it. */
      readonly icon?: string | undefined;
      /** The page that it opens. */
      readonly tap?: CardAction | undefined;
    };

/** What a List card is made of. */
export interface ListCardOptions {
  /** The title; Teams shows two lines. */
  readonly title?: string | undefined;
  /** The lines, and headlines between them. */
  readonly items: readonly ListItemOptions[];
  /** The buttons; Teams shows six. */
  readonly buttons?: readonly (OpenUrlAction | CardAction)[] | undefined;
}

/** A line of a List card, or a headline between lines. */
export type ListItemOptions =
  | {
      /** A headline. */
      readonly section: string;
    }
  | {
      /** The first row of the line. */
      readonly title: string;
      /** The second row of the line. */
      readonly subtitle?: string | undefined;
      /** A picture beside it: absolute, `https`. */
      readonly icon?: string | undefined;
      /** The page that it opens. */
      readonly tap?: OpenUrlAction | CardAction | undefined;
    };

/**
 * Builds a List card, ready for {@link cardReply}.
 *
 * @param options - The lines, the title and the buttons.
 * @returns An attachment, as plain JSON.
 * @throws {@link UsageError} `ERR_URL_INVALID` for an icon whose address is relative or of another scheme.
 *
 * @example
 * ```ts
 * import { listCard, openUrl } from "teams-outgoing-webhook";
 *
 * const builds = [7, 8].map((number) => ({
 *   title: `Build ${number}`,
 *   tap: openUrl("Open", `https://ci.example.com/${number}`),
 * }));
 * console.log(listCard({ title: "Builds", items: builds }).content.items.length); // 2
 * ```
 */
export const listCard = ({ title, items, buttons }: ListCardOptions): ListCard => ({
  contentType: LIST_CARD,
  content: {
    ...(title === undefined ? {} : { title }),
    items: items.map(buildListItem),
    ...(buttons ? { buttons: buttons.map(toCardAction) } : {}),
  },
});

function buildListItem(item: ListItemOptions): ListItem {
  if ("section" in item) return { type: "section", title: item.section };
  const { title, subtitle, icon, tap } = item;
  return {
    type: "resultItem",
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(icon === undefined ? {} : { icon: normalizeUrl(icon) }),
    ...(tap ? { tap: toCardAction(tap) } : {}),
  };
}
