import { expectTypeOf, test } from "vitest";
import {
  type AdaptiveCard,
  actionSet,
  adaptiveCard,
  assertReply,
  type CardElement,
  cardImage,
  cardReply,
  column,
  columnSet,
  container,
  heroCard,
  image,
  listCard,
  newerElement,
  openUrl,
  type Reply,
  richTextBlock,
  serializeReply,
  table,
  tableCell,
  textBlock,
  textRun,
  thumbnailCard,
} from "../../../src/index.ts";

const OPEN = openUrl("Open", "https://example.com/");

test("every position takes openUrl", () => {
  const fallback = { ...OPEN, fallback: OPEN, menuActions: [OPEN] };
  const body = [
    container([textBlock("x", { fallback: "drop" })], { selectAction: OPEN }),
    columnSet([column([], { selectAction: OPEN })], { selectAction: OPEN }),
    image("https://example.com/a.png", { selectAction: OPEN, fallback: textBlock("x") }),
    richTextBlock([textRun("x", { selectAction: OPEN })]),
    table([[tableCell([], { selectAction: OPEN })]]),
    actionSet([OPEN, fallback]),
    newerElement("Icon", { name: "Rocket", selectAction: OPEN }),
    newerElement("Carousel", {
      pages: [{ type: "CarouselPage", items: [textBlock("x")], selectAction: OPEN }],
    }),
    newerElement("Chart.Line", { data: [{ legend: "a", values: [{ x: 1, y: 2 }] }] }),
  ];
  expectTypeOf(body).toExtend<CardElement[]>();
  cardReply(adaptiveCard({ body, actions: [OPEN], selectAction: OPEN }));
  cardReply([heroCard({ buttons: [OPEN], tap: OPEN, images: [cardImage("", { tap: OPEN })] })]);
  cardReply([thumbnailCard({ buttons: [OPEN] }), listCard({ items: [{ title: "x", tap: OPEN }] })]);
});

test("plain literals are cards too", () => {
  const card: AdaptiveCard = {
    type: "AdaptiveCard",
    version: "1.5",
    body: [{ type: "TextBlock", text: "x" }],
    actions: [{ type: "Action.OpenUrl", url: "https://example.com/" }],
  };
  const reply: Reply = cardReply(card);
  serializeReply(reply);
});

test("no position takes another action, and the error stands at the action", () => {
  adaptiveCard({
    actions: [
      // @ts-expect-error the card's actions
      { type: "Action.Submit", title: "x" },
      // @ts-expect-error another spelling
      { type: "Action.OpenURL", title: "x", url: "" },
      // @ts-expect-error no address
      { type: "Action.OpenUrl", title: "x" },
      // @ts-expect-error another family
      { type: "openUrl", title: "x", value: "" },
      // @ts-expect-error the fallback of an action
      { ...OPEN, fallback: { type: "Action.Execute" } },
      // @ts-expect-error the menu of an action
      { ...OPEN, menuActions: [{ type: "Action.ShowCard" }] },
    ],
  });
  // @ts-expect-error the card
  adaptiveCard({ selectAction: { type: "Action.Submit" } });
  // @ts-expect-error a container
  container([], { selectAction: { type: "Action.Execute" } });
  // @ts-expect-error a set of columns
  columnSet([], { selectAction: { type: "Action.ToggleVisibility" } });
  // @ts-expect-error a column
  column([], { selectAction: { type: "Action.Submit" } });
  // @ts-expect-error a picture
  image("", { selectAction: { type: "Action.Submit" } });
  // @ts-expect-error a piece of text
  textRun("x", { selectAction: { type: "Action.Submit" } });
  // @ts-expect-error a cell
  tableCell([], { selectAction: { type: "Action.Submit" } });
  // @ts-expect-error a set of actions
  actionSet([{ type: "Action.Submit" }]);
  // @ts-expect-error a Hero card
  heroCard({ buttons: [{ type: "imBack", title: "x", value: "x" }] });
  // @ts-expect-error a Hero card's tap
  heroCard({ tap: { type: "invoke", title: "x", value: "x" } });
  // @ts-expect-error a Thumbnail card
  thumbnailCard({ buttons: ["Yes"] });
  // @ts-expect-error a picture of a card
  cardImage("", { tap: { type: "imBack" } });
  // @ts-expect-error a line of a List card
  listCard({ items: [{ title: "x", tap: { type: "imBack" } }] });
});

test("literals are refused at any depth", () => {
  adaptiveCard({
    body: [
      {
        type: "Container",
        items: [
          {
            type: "ColumnSet",
            columns: [
              {
                type: "Column",
                items: [
                  {
                    type: "ActionSet",
                    actions: [
                      // @ts-expect-error six levels down
                      { type: "Action.Submit", title: "x" },
                    ],
                  },
                  // @ts-expect-error an action is no element
                  { type: "Action.Submit" },
                  // @ts-expect-error inputs cannot be sent
                  { type: "Input.Text", id: "x" },
                  {
                    type: "TextBlock",
                    text: "x",
                    // @ts-expect-error no action in a fallback
                    fallback: { type: "ActionSet", actions: [{ type: "Action.Submit" }] },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
  // @ts-expect-error there is no bot to refresh it
  adaptiveCard({ refresh: { action: { type: "Action.Execute" } } });
  // @ts-expect-error there is no bot to sign in to
  adaptiveCard({ authentication: { buttons: [] } });
});

test("elements that are not known by name let no other action in", () => {
  newerElement("Icon", {
    name: "x",
    // @ts-expect-error where actions stand
    selectAction: { type: "Action.Submit" },
  });
  newerElement("Carousel", {
    pages: [
      {
        type: "CarouselPage",
        // @ts-expect-error deeper
        selectAction: { type: "Action.Submit" },
      },
    ],
  });
  newerElement("Future", {
    // @ts-expect-error where nobody knows of actions
    deep: { deeper: [{ type: "Action.Submit" }] },
  });
  newerElement("Future", {
    // @ts-expect-error only inputs have it
    valueChangedAction: OPEN,
  });
  // @ts-expect-error an action is no element
  newerElement("Action.Submit");
  // @ts-expect-error nor in another case
  newerElement("action.submit");
  // @ts-expect-error nor is an input
  newerElement("Input.Text");
});

test("what was built elsewhere has to be checked", () => {
  const designed = JSON.parse("{}") as { type: string };
  // @ts-expect-error its type may be anything
  cardReply(designed);
  // @ts-expect-error it is no reply yet
  serializeReply({ type: "message", attachments: [{ contentType: "x", content: designed }] });
  serializeReply(assertReply(designed));
});
