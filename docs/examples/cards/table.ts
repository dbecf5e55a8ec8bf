import {
  adaptiveCard,
  cardReply,
  openUrl,
  table,
  tableCell,
  textBlock,
} from "teams-outgoing-webhook";

const failed = tableCell([textBlock("failed", { color: "attention", weight: "bolder" })], {
  selectAction: openUrl("Log of web-2", "https://ci.example.com/hosts/web-2/log"),
});

export const reply = cardReply(
  adaptiveCard({
    body: [
      table(
        [
          ["Host", "Version", "State"],
          ["web-1", "1.4.0", "updated"],
          ["web-2", "1.3.9", failed],
          ["web-3", "1.4.0", "updated"],
        ],
        { widths: [2, 1, 1] },
      ),
    ],
  }),
);
