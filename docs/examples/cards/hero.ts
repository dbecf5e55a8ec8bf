import { cardImage, cardReply, escapeHtml, heroCard, openUrl } from "teams-outgoing-webhook";

const author = "Ann <ann@example.com>";

export const reply = cardReply(
  heroCard({
    title: "Release 1.4.0",
    subtitle: "Ready for review",
    text: `Written by <strong>${escapeHtml(author)}</strong>`,
    images: [cardImage("https://example.com/chart.png", { alt: "Downloads by week" })],
    buttons: [openUrl("Read the notes", "https://example.com/releases/1.4.0")],
  }),
);
