import { cardImage, cardReply, openUrl, thumbnailCard } from "teams-outgoing-webhook";

export const reply = cardReply(
  thumbnailCard({
    title: "Jane Doe",
    subtitle: "On call until Monday",
    text: "Reach her by phone for anything that cannot wait.",
    images: [cardImage("https://example.com/jane.png", { alt: "" })],
    tap: openUrl("Jane Doe", "https://people.example.com/jane"),
    buttons: [openUrl("Her calendar", "https://people.example.com/jane/calendar")],
  }),
);
