import {
  adaptiveCard,
  cardReply,
  column,
  columnSet,
  image,
  mention,
  openUrl,
  richTextBlock,
  textBlock,
  textRun,
} from "teams-outgoing-webhook";

const jane = mention("29:1example-user", "Jane Doe");

export const reply = cardReply(
  adaptiveCard({
    fullWidth: true,
    mentions: [jane],
    body: [
      columnSet([
        column(
          [image("https://example.com/jane.png", { style: "person", size: "small", altText: "" })],
          { width: "auto" },
        ),
        column([
          textBlock(`${jane.text} is on call`, { weight: "bolder" }),
          richTextBlock([
            "Until ",
            textRun("Monday, 09:00", { weight: "bolder" }),
            ", then ",
            textRun("Ann Roe", {
              color: "accent",
              selectAction: openUrl("Ann Roe", "https://people.example.com/ann"),
            }),
            ".",
          ]),
        ]),
      ]),
    ],
  }),
);
