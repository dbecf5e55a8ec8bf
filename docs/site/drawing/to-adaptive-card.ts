// The official renderer draws Adaptive Cards alone. For its picture, another card becomes one that
// shows the same; what is sent stays what it is.

/** A part of a card, in plain JSON. */
type Part = Readonly<Record<string, unknown>>;

/** What the cards of bots hold, where they are as they should be. */
interface BotCard {
  readonly title?: string;
  readonly subtitle?: string;
  readonly text?: string;
  readonly images?: readonly Picture[];
  readonly items?: readonly Item[];
  readonly buttons?: readonly { readonly title: string; readonly value: string }[];
}

interface Picture {
  readonly url: string;
  readonly alt?: string;
}

interface Item {
  readonly type?: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly icon?: string;
}

const text = (value: string | undefined, style: Part = {}): Part[] =>
  value ? [{ type: "TextBlock", text: value, wrap: true, ...style }] : [];

const toMarkdown = (html: string | undefined) => html?.replace(/<\/?strong>/g, "**");

const words = ({ title, subtitle, text: html }: BotCard): Part[] => [
  ...text(title, { size: "large", weight: "bolder" }),
  ...text(subtitle, { isSubtle: true, spacing: "none" }),
  ...text(toMarkdown(html)),
];

const picture = ({ url, alt = "" }: Picture, style: Part): Part => ({
  type: "Image",
  url,
  altText: alt,
  ...style,
});

const column = (width: string, items: readonly Part[]): Part => ({ type: "Column", width, items });

const BODY_BUILDERS: Readonly<Record<string, (card: BotCard) => Part[]>> = {
  "application/vnd.microsoft.card.hero": (card) => [
    ...(card.images ?? []).map((image) => picture(image, { size: "stretch" })),
    ...words(card),
  ],
  "application/vnd.microsoft.card.thumbnail": (card) => [
    {
      type: "ColumnSet",
      columns: [
        column("stretch", words(card)),
        column(
          "auto",
          (card.images ?? []).map((image) => picture(image, { width: "80px" })),
        ),
      ],
    },
  ],
  "application/vnd.microsoft.teams.card.list": (card) => [
    ...text(card.title, { size: "large", weight: "bolder" }),
    ...(card.items ?? []).map((item) =>
      item.type === "section" ? buildSection(item) : buildLine(item),
    ),
  ],
};

const buildSection = ({ title }: Item): Part => ({
  type: "TextBlock",
  text: title,
  isSubtle: true,
});

const buildLine = ({ title, subtitle, icon }: Item): Part => ({
  type: "ColumnSet",
  separator: true,
  columns: [
    column("auto", icon ? [picture({ url: icon }, { width: "32px" })] : []),
    column("stretch", [
      ...text(title, { weight: "bolder" }),
      ...text(subtitle, { spacing: "none", isSubtle: true }),
    ]),
  ],
});

/** Gives the Adaptive Card to draw for an attachment; `undefined` for a card of another kind. */
export function toAdaptiveCard(contentType: string, content: unknown): unknown {
  if (contentType === "application/vnd.microsoft.card.adaptive") return content;
  const body = Object.hasOwn(BODY_BUILDERS, contentType) ? BODY_BUILDERS[contentType] : undefined;
  if (body === undefined) return undefined;
  const card = content as BotCard;
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: body(card),
    actions: (card.buttons ?? []).map(({ title, value }) => ({
      type: "Action.OpenUrl",
      title,
      url: value,
    })),
  };
}
