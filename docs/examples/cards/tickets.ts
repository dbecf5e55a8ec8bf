import {
  adaptiveCard,
  cardReply,
  column,
  columnSet,
  container,
  escapeMarkdown,
  openUrl,
  textBlock,
} from "teams-outgoing-webhook";

const tickets = [
  { id: 412, title: "Printer 2 is dead", state: "open", color: "attention" },
  { id: 409, title: "VPN asks for the password *twice*", state: "waiting", color: "warning" },
  { id: 401, title: "New laptop for Ann", state: "done", color: "good" },
] as const;

export const reply = cardReply(
  adaptiveCard({
    body: [
      textBlock("Your tickets", { size: "medium", weight: "bolder", style: "heading" }),
      ...tickets.map(({ id, title, state, color }) =>
        container(
          [
            columnSet([
              column([textBlock(`**#${id}** ${escapeMarkdown(title)}`, { wrap: true })]),
              column([textBlock(state, { color, weight: "bolder" })], { width: "auto" }),
            ]),
          ],
          {
            separator: true,
            selectAction: openUrl(`Ticket ${id}`, `https://desk.example.com/tickets/${id}`),
          },
        ),
      ),
    ],
    actions: [openUrl("Open a ticket", "https://desk.example.com/tickets/new")],
  }),
);
