import {
  adaptiveCard,
  cardReply,
  mention,
  openUrl,
  table,
  textBlock,
} from "teams-outgoing-webhook";

const jane = mention("jane@example.com", "Jane Doe");

export const reply = cardReply(
  adaptiveCard({
    mentions: [jane],
    body: [
      textBlock(`${jane.text} is on call until Monday, 09:00.`, { wrap: true }),
      table([
        ["Week", "First", "Second"],
        ["30 November", "Jane Doe", "Li Wei"],
        ["7 December", "Ann Roe", "Jane Doe"],
        ["14 December", "Li Wei", "Ann Roe"],
      ]),
    ],
    actions: [openUrl("Swap a week", "https://oncall.example.com/roster")],
  }),
);
