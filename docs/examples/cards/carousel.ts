import { cardReply, heroCard, openUrl } from "teams-outgoing-webhook";

const rooms = ["Amsterdam", "Bergen", "Cork"];

export const reply = cardReply(
  rooms.map((room) =>
    heroCard({
      title: room,
      subtitle: "Free until 14:00",
      buttons: [openUrl("Book it", `https://rooms.example.com/${room.toLowerCase()}`)],
    }),
  ),
  { text: "Three rooms are free.", attachmentLayout: "carousel" },
);
