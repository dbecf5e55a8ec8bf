import {
  adaptiveCard,
  cardReply,
  container,
  factSet,
  openUrl,
  textBlock,
} from "teams-outgoing-webhook";

export const reply = cardReply(
  adaptiveCard({
    body: [
      container([textBlock("web 1.4.0 is live", { weight: "bolder", size: "medium" })], {
        style: "good",
        bleed: true,
      }),
      factSet([
        ["Environment", "production, West Europe"],
        ["Asked for by", "Jane Doe"],
        ["Took", "4 min 10 s"],
        ["Hosts", 12],
        ["Before", "1.3.9"],
      ]),
    ],
    actions: [
      openUrl("What changed", "https://git.example.com/web/compare/1.3.9...1.4.0"),
      openUrl("Dashboard", "https://grafana.example.com/d/web"),
    ],
  }),
);
