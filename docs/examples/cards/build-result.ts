import { adaptiveCard, cardReply, fact, factSet, openUrl, textBlock } from "teams-outgoing-webhook";

export const reply = cardReply(
  adaptiveCard({
    body: [
      textBlock("Build 7 is green", { size: "large", weight: "bolder", style: "heading" }),
      textBlock("**main** · started by Jane Doe", { isSubtle: true, spacing: "none" }),
      factSet([fact("Tests", "1,155 passed"), fact("Coverage", "100 %"), fact("Took", "70 s")]),
    ],
    actions: [
      openUrl("Open the log", "https://ci.example.com/builds/7/log"),
      openUrl("All builds", "https://ci.example.com/builds"),
    ],
  }),
);
