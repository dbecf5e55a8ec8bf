import { adaptiveCard, cardReply, newerElement, textBlock } from "teams-outgoing-webhook";

export const reply = cardReply(
  adaptiveCard({
    body: [
      newerElement("Badge", {
        text: "degraded",
        style: "attention",
        fallback: textBlock("**degraded**", { color: "attention" }),
      }),
      newerElement("ProgressBar", { value: 40, fallback: textBlock("40 %") }),
    ],
  }),
);
