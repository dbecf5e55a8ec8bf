import { describe, expect, it } from "vitest";
import {
  actionSet,
  adaptiveCard,
  type CardElement,
  cardReply,
  column,
  columnSet,
  container,
  fact,
  factSet,
  image,
  imageSet,
  inspectReply,
  mention,
  newerElement,
  openUrl,
  richTextBlock,
  table,
  tableCell,
  textBlock,
  textRun,
} from "../../../../src/index.ts";
import { render, urlsOf } from "./official-renderer.ts";

const open = () => openUrl("Open", "https://example.com/");
const picture = () => image("https://example.com/a.png", { altText: "A picture" });

describe("Microsoft's renderer", () => {
  it.each<[string, () => CardElement, object]>([
    ["a text", () => textBlock("Hello"), { text: "Hello" }],
    [
      "rich text",
      () => richTextBlock(["Hel", textRun("lo", { selectAction: open() })]),
      { text: "Hello" },
    ],
    ["a picture", picture, { pictures: 1 }],
    [
      "a picture that opens a page",
      () => image("https://example.com/a.png", { selectAction: open() }),
      { pictures: 1, buttons: 1 },
    ],
    ["pictures", () => imageSet([picture(), picture()]), { pictures: 2 }],
    [
      "a container",
      () => container([textBlock("Hello")], { selectAction: open() }),
      { text: "Hello", buttons: 1 },
    ],
    [
      "columns",
      () => columnSet([column([textBlock("Hel")]), column([textBlock("lo")])]),
      { text: "Hello" },
    ],
    ["facts", () => factSet([fact("Hel", "lo")]), { text: "Hello" }],
    ["a table", () => table([["Hel", "lo"], ["!"]]), { text: "Hello!" }],
    [
      "a cell that opens a page",
      () => table([["Hel"], [tableCell([textBlock("lo")], { selectAction: open() })]]),
      { text: "Hello", buttons: 1 },
    ],
    ["buttons", () => actionSet([open()]), { text: "Open", buttons: 1 }],
    [
      "the fallback of what it does not know",
      () => newerElement("Future", { fallback: textBlock("Hello") }),
      { text: "Hello" },
    ],
  ])("shows %s", (_, build, seen) => {
    const element = build();
    const { complaints, ...shown } = render(adaptiveCard({ body: [element] }));
    expect(shown).toMatchObject(seen);
    expect(complaints.filter((complaint) => !/unknown element type/i.test(complaint))).toEqual([]);
    expect(shown.opened).toEqual(urlsOf(element));
    expect(inspectReply(adaptiveCard({ body: [element] }))).toEqual([]);
  });

  it("shows the name of who is mentioned", () => {
    const jane = mention("29:1example-user", "Jane & Co");
    const card = adaptiveCard({ body: [textBlock(jane.text)], mentions: [jane], fullWidth: true });
    expect(render(card)).toMatchObject({ complaints: [], text: "Jane & Co" });
    expect(inspectReply(cardReply(card))).toEqual([]);
  });

  it("shows the buttons of a card, and what they open", () => {
    const shown = render(adaptiveCard({ body: [textBlock("Hello")], actions: [open()] }));
    expect(shown).toMatchObject({ complaints: [], text: "HelloOpen", buttons: 1 });
    expect(shown.opened).toEqual(["https://example.com/"]);
  });
});
