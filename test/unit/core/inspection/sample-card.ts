/** An element without a fault. */
export const TEXT = { type: "TextBlock", text: "Hi" };

/** The only action that Teams allows. */
export const OPEN = { type: "Action.OpenUrl", title: "Open", url: "https://example.com/" };

/** A card without a fault, but for the fields that a test gives it. */
export const card = (fields: object) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [TEXT],
  ...fields,
});

/** The same with other elements. */
export const body = (...elements: unknown[]) => card({ body: elements });
