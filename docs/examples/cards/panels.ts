import {
  actionSet,
  adaptiveCard,
  cardReply,
  container,
  image,
  imageSet,
  openUrl,
  textBlock,
} from "teams-outgoing-webhook";

const faces = ["jane", "ann", "li"].map((name) =>
  image(`https://example.com/${name}.png`, { style: "person", altText: name }),
);

export const reply = cardReply(
  adaptiveCard({
    body: [
      container([textBlock("Checkout is slow", { weight: "bolder" }), textBlock("p95 2.1 s")], {
        style: "attention",
        bleed: true,
      }),
      container([textBlock("Search is fine", { weight: "bolder" }), textBlock("p95 120 ms")], {
        style: "good",
        bleed: true,
        spacing: "none",
      }),
      textBlock("Who is looking at it", { isSubtle: true }),
      imageSet(faces, { imageSize: "small" }),
      actionSet([openUrl("Open the dashboard", "https://grafana.example.com/d/checkout")]),
    ],
  }),
);
