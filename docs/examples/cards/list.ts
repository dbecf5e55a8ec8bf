import { cardReply, listCard, openUrl } from "teams-outgoing-webhook";

const builds = [
  { number: 9, state: "running" },
  { number: 8, state: "green" },
  { number: 7, state: "red" },
];

export const reply = cardReply(
  listCard({
    title: "Builds",
    items: [
      { section: "Today" },
      ...builds.map(({ number, state }) => ({
        title: `Build ${number}`,
        subtitle: state,
        icon: `https://example.com/${state}.png`,
        tap: openUrl(`Build ${number}`, `https://ci.example.com/builds/${number}`),
      })),
    ],
    buttons: [openUrl("All builds", "https://ci.example.com/builds")],
  }),
);
