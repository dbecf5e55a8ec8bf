// The official renderer draws Adaptive Cards alone. For its picture, another card becomes one that
// shows the same; what is sent stays what it is.

const button = ({ title, value }) => ({ type: "Action.OpenUrl", title, url: value });

const text = (value, style = {}) =>
  value ? [{ type: "TextBlock", text: value, wrap: true, ...style }] : [];

const markdownOf = (html) => html?.replace(/<\/?strong>/g, "**");

const words = ({ title, subtitle, text: html }) => [
  ...text(title, { size: "large", weight: "bolder" }),
  ...text(subtitle, { isSubtle: true, spacing: "none" }),
  ...text(markdownOf(html)),
];

const picture = ({ url, alt = "" }, style) => ({ type: "Image", url, altText: alt, ...style });

const bodyOf = {
  "application/vnd.microsoft.card.hero": (card) => [
    ...(card.images ?? []).map((image) => picture(image, { size: "stretch" })),
    ...words(card),
  ],
  "application/vnd.microsoft.card.thumbnail": (card) => [
    {
      type: "ColumnSet",
      columns: [
        { type: "Column", width: "stretch", items: words(card) },
        {
          type: "Column",
          width: "auto",
          items: (card.images ?? []).map((image) => picture(image, { width: "80px" })),
        },
      ],
    },
  ],
  "application/vnd.microsoft.teams.card.list": (card) => [
    ...text(card.title, { size: "large", weight: "bolder" }),
    ...card.items.map((item) => (item.type === "section" ? sectionOf(item) : lineOf(item))),
  ],
};

const sectionOf = ({ title }) => ({ type: "TextBlock", text: title, isSubtle: true });

const lineOf = ({ title, subtitle, icon }) => ({
  type: "ColumnSet",
  separator: true,
  columns: [
    {
      type: "Column",
      width: "auto",
      items: icon ? [picture({ url: icon }, { width: "32px" })] : [],
    },
    {
      type: "Column",
      width: "stretch",
      items: [
        ...text(title, { weight: "bolder" }),
        ...text(subtitle, { spacing: "none", isSubtle: true }),
      ],
    },
  ],
});

/** Gives the Adaptive Card to draw for an attachment. */
export function asAdaptiveCard({ contentType, content }) {
  if (!(contentType in bodyOf)) return content;
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: bodyOf[contentType](content),
    actions: (content.buttons ?? []).map(button),
  };
}
