import type * as official from "@microsoft/teams.cards";
import { expectTypeOf, test } from "vitest";
import {
  type AdaptiveCard,
  actionSet,
  adaptiveCard,
  assertReply,
  badge,
  type CardElement,
  type ChartColor,
  cardImage,
  cardReply,
  carousel,
  carouselPage,
  chart,
  codeBlock,
  column,
  columnSet,
  compoundButton,
  container,
  factSet,
  heroCard,
  type IconName,
  icon,
  image,
  listCard,
  media,
  mention,
  newerElement,
  openUrl,
  person,
  progressBar,
  progressRing,
  type Reply,
  rating,
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

/** The words that an editor completes, without the open rest of the union. */
type Completed<Word> = Word extends string ? (string extends Word ? never : Word) : never;

test("names of icons and colours are completed, and others are taken", () => {
  expectTypeOf<"Rocket" | "CheckmarkCircle">().toExtend<Completed<IconName>>();
  expectTypeOf<Completed<IconName>>().toExtend<official.IconName>();
  expectTypeOf<Completed<ChartColor>>().toEqualTypeOf<official.ChartColor>();
  icon("SomeNewerIcon");
  badge("x", { icon: "SomeNewerIcon" });
  compoundButton("x", { icon: { name: "SomeNewerIcon" } });
  chart({ type: "Chart.Pie", data: [{ legend: "a", value: 1, color: "#ff0000" }] }, "drop");
  // @ts-expect-error -- a name is text
  icon(5);
  // @ts-expect-error -- a name is text
  badge("x", { icon: 5 });
  // @ts-expect-error -- a colour is text
  chart({ type: "Chart.Gauge", value: 1, segments: [{ size: 1, color: 5 }] }, "drop");
});

test("mentions in a card are made with mention", () => {
  const jane = mention("29:1jane", "Jane");
  adaptiveCard({ body: [textBlock(jane.text)], mentions: [jane] });
  const msteams = { entities: [jane.entity] };
  const card: AdaptiveCard = { type: "AdaptiveCard", version: "1.5", msteams };
  cardReply(card);
  // @ts-expect-error -- a name alone says nobody
  adaptiveCard({ mentions: ["Jane"] });
  // @ts-expect-error -- the text goes into the body, the entity here
  const wrong: AdaptiveCard["msteams"] = { entities: [jane] };
  expectTypeOf(wrong).not.toBeNever();
});

test("elements take only their own words and properties", () => {
  badge("x", { style: "good" });
  // @ts-expect-error -- not a colour of badges
  badge("x", { style: "green" });
  // @ts-expect-error -- misspelt
  badge("x", { icn: "Rocket" });
  icon("Rocket", { size: "xxLarge" });
  // @ts-expect-error -- not a size of icons
  icon("Rocket", { size: "huge" });
  // @ts-expect-error -- only openUrl
  icon("Rocket", { selectAction: { type: "Action.Submit" } });
  // @ts-expect-error -- only openUrl
  compoundButton("x", { selectAction: { type: "Action.Execute" } });
  // @ts-expect-error -- a number
  progressBar("50");
  // @ts-expect-error -- not a size of rings
  progressRing({ size: "extraLarge" });
  // @ts-expect-error -- stars are required
  rating();
  // @ts-expect-error -- not a language
  codeBlock("x", { language: "brainfuck" });
  // @ts-expect-error -- pages are made with carouselPage
  carousel([textBlock("x")]);
  // @ts-expect-error -- only openUrl
  carouselPage([], { selectAction: { type: "Action.Submit" } });
  // @ts-expect-error -- phones need something to show
  chart({ type: "Chart.Pie", data: [] });
  // @ts-expect-error -- not a chart
  chart({ type: "Chart.Cake", data: [] }, "drop");
  // @ts-expect-error -- a slice has a value
  chart({ type: "Chart.Pie", data: [{ legend: "a" }] }, "drop");
  // @ts-expect-error -- a person has a name of the directory
  person({ displayName: "Jane" });
  // @ts-expect-error -- not a way to show a person
  person({ userPrincipalName: "jane@example.com" }, { style: "huge" });
  media({ url: new URL("https://example.com/a.mp4") }, { altText: "x" });
  // @ts-expect-error -- a file has an address
  media({ mimeType: "video/mp4" });
  // @ts-expect-error -- captions have a language
  media({ url: "" }, { captionSources: [{ url: "" }] });
  // @ts-expect-error -- only inputs and buttons act
  media({ url: "" }, { selectAction: OPEN });
  textBlock("x", { targetWidth: "atMost:wide", "grid.area": "a" });
  // @ts-expect-error -- misspelt
  textBlock("x", { targetWidth: "atleast:narrow" });
  container([], { layouts: [{ type: "Layout.Flow", itemFit: "fill" }], roundedCorners: true });
  // @ts-expect-error -- not a layout
  container([], { layouts: [{ type: "Layout.Grid" }] });
  // @ts-expect-error -- not a way to fit
  image("https://example.com/a.png", { fitMode: "stretch" });
  // @ts-expect-error -- not a theme
  openUrl("x", "https://example.com/", { themedIconUrls: [{ theme: "blue", url: "x" }] });
  factSet([["Tests", 683], false]);
  // @ts-expect-error -- a pair
  factSet([["Tests"]]);
  table([{ cells: ["x", 7], style: "good" }]);
  // @ts-expect-error -- not a colour of rows
  table([{ cells: ["x"], style: "green" }]);
});
