import {
  adaptiveCard,
  badge,
  cardReply,
  progressBar,
  rating,
  textBlock,
} from "teams-outgoing-webhook";

export const reply = cardReply(
  adaptiveCard({
    body: [
      badge("degraded", {
        style: "attention",
        fallback: textBlock("**degraded**", { color: "attention" }),
      }),
      progressBar(40, { fallback: textBlock("40 %") }),
      rating(4.5, { count: 12, fallback: textBlock("4.5 of 5 stars by 12 people") }),
    ],
  }),
);
