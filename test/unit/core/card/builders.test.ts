import { describe, expect, it } from "vitest";
import type { CardElement } from "../../../../src/index.ts";
import * as cards from "../../../../src/index.ts";
import { isRefusedBySchema } from "../inspection/agree-with-schema.ts";

const {
  actionSet,
  adaptiveCard,
  cardImage,
  cardReply,
  column,
  columnSet,
  container,
  fact,
  factSet,
  heroCard,
  image,
  imageSet,
  inspectReply,
  listCard,
  mention,
  newerElement,
  openUrl,
  richTextBlock,
  serializeReply,
  table,
  tableCell,
  textBlock,
  textReply,
  textRun,
  thumbnailCard,
} = cards;

const open = () => openUrl("Open", "https://example.com/");
const picture = () => image("https://example.com/a.png", { altText: "A" });

// The same as JSON.
const OPEN = { type: "Action.OpenUrl", title: "Open", url: "https://example.com/" };
const PICTURE = { type: "Image", url: "https://example.com/a.png", altText: "A" };

describe("the elements of an Adaptive Card", () => {
  it.each<[string, () => CardElement, object]>([
    ["a text", () => textBlock("Hi"), { type: "TextBlock", text: "Hi", wrap: true }],
    [
      "a text that does not wrap",
      () => textBlock("Hi", { wrap: false }),
      { type: "TextBlock", text: "Hi", wrap: false },
    ],
    [
      "rich text",
      () => richTextBlock(["Hi ", textRun("Jane", { weight: "bolder", selectAction: open() })]),
      {
        type: "RichTextBlock",
        inlines: ["Hi ", { type: "TextRun", text: "Jane", weight: "bolder", selectAction: OPEN }],
      },
    ],
    ["a picture", picture, PICTURE],
    [
      "pictures",
      () => imageSet([picture()], { imageSize: "small" }),
      { type: "ImageSet", images: [PICTURE], imageSize: "small" },
    ],
    [
      "a container",
      () => container([textBlock("Hi")], { style: "good", selectAction: open() }),
      {
        type: "Container",
        items: [{ type: "TextBlock", text: "Hi", wrap: true }],
        style: "good",
        selectAction: OPEN,
      },
    ],
    [
      "columns",
      () => columnSet([column([picture()], { width: "auto" }), column([textBlock("Hi")])]),
      {
        type: "ColumnSet",
        columns: [
          { type: "Column", items: [PICTURE], width: "auto" },
          {
            type: "Column",
            items: [{ type: "TextBlock", text: "Hi", wrap: true }],
            width: "stretch",
          },
        ],
      },
    ],
    [
      "facts",
      () => factSet([fact("A", "1")]),
      { type: "FactSet", facts: [{ title: "A", value: "1" }] },
    ],
    [
      "a table",
      () =>
        table([["A", "B"], [tableCell([picture()], { selectAction: open() })]], { widths: [2] }),
      {
        type: "Table",
        columns: [{ width: 2 }, { width: 1 }],
        rows: [
          {
            type: "TableRow",
            cells: [
              { type: "TableCell", items: [{ type: "TextBlock", text: "A", wrap: true }] },
              { type: "TableCell", items: [{ type: "TextBlock", text: "B", wrap: true }] },
            ],
          },
          {
            type: "TableRow",
            cells: [{ type: "TableCell", items: [PICTURE], selectAction: OPEN }],
          },
        ],
      },
    ],
    ["buttons", () => actionSet([open()]), { type: "ActionSet", actions: [OPEN] }],
    [
      "a newer element",
      () => newerElement("Badge", { text: "new" }),
      { type: "Badge", text: "new" },
    ],
  ])("are plain JSON without a finding: %s", (_, build, json) => {
    const element = build();
    expect(element).toStrictEqual(json);
    expect(inspectReply(cardReply(adaptiveCard({ body: [element] })))).toEqual([]);
    expect(isRefusedBySchema(cardReply(adaptiveCard({ body: [element] })))).toBe(false);
  });

  it("are no actions and no inputs, whatever plain JavaScript says", () => {
    for (const type of ["Action.Submit", " input.text"]) {
      expect(() => newerElement(type as never)).toThrow(
        expect.objectContaining({ code: "ERR_REPLY_INVALID" }),
      );
    }
    expect(newerElement("Badge", { type: "Action.Submit" } as never).type).toBe("Badge");
    expect(newerElement("Future.Input.Picture").type).toBe("Future.Input.Picture");
  });

  it("make a table of as many rows as there are", () => {
    expect(table(Array.from({ length: 200_000 }, () => ["x"])).columns).toHaveLength(1);
  });

  it("make a table of no rows", () => {
    expect(table([])).toStrictEqual({ type: "Table", columns: [], rows: [] });
  });
});

describe("adaptiveCard", () => {
  it("has a version and nothing that was not given", () => {
    expect(adaptiveCard({})).toStrictEqual({ type: "AdaptiveCard", version: "1.5" });
    expect(adaptiveCard({ version: "1.4", mentions: [], fullWidth: false })).toStrictEqual({
      type: "AdaptiveCard",
      version: "1.4",
    });
  });

  it("carries width and mentions where Teams looks for them", () => {
    const jane = mention("29:1", "Jane & Co");
    const card = adaptiveCard({ body: [textBlock(jane.text)], mentions: [jane], fullWidth: true });
    expect(card.msteams).toStrictEqual({
      width: "Full",
      entities: [
        {
          type: "mention",
          text: "<at>Jane &amp; Co</at>",
          mentioned: { id: "29:1", name: "Jane & Co" },
        },
      ],
    });
    expect(inspectReply(card)).toEqual([]);
  });

  it("says what it takes, when plain JavaScript hands over something else", () => {
    for (const options of [undefined, null, [textBlock("x")], "x"]) {
      expect(() => adaptiveCard(options as never)).toThrow("adaptiveCard takes { body: [elements]");
    }
    expect(() => adaptiveCard({ body: textBlock("x") as never })).toThrow(
      "A card takes its parts as a list, [part]",
    );
  });

  it("keeps its type and finds its version, whatever plain JavaScript hands over", () => {
    const card = adaptiveCard({ version: undefined, type: "X" } as never);
    expect(card).toStrictEqual({ type: "AdaptiveCard", version: "1.5" });
  });
});

describe("the other cards", () => {
  const tap = { type: "openUrl", title: "Open", value: "https://example.com/" };
  const picture = () => cardImage("https://example.com/a.png", { alt: "A", tap: open() });

  it("are attachments that say their kind, with actions as those cards write them", () => {
    expect(
      heroCard({ title: "T", images: [picture()], buttons: [open()], tap: open() }),
    ).toStrictEqual({
      contentType: "application/vnd.microsoft.card.hero",
      content: {
        title: "T",
        images: [{ url: "https://example.com/a.png", alt: "A", tap }],
        buttons: [tap],
        tap,
      },
    });
    expect(thumbnailCard({ subtitle: "S", text: "x" })).toStrictEqual({
      contentType: "application/vnd.microsoft.card.thumbnail",
      content: { subtitle: "S", text: "x" },
    });
    const items = [
      { section: "Today" },
      { title: "7", subtitle: "green", icon: "https://example.com/ä.png", tap: open() },
      { title: "8" },
    ];
    expect(listCard({ title: "Builds", items, buttons: [open()] })).toStrictEqual({
      contentType: "application/vnd.microsoft.teams.card.list",
      content: {
        title: "Builds",
        items: [
          { type: "section", title: "Today" },
          {
            type: "resultItem",
            title: "7",
            subtitle: "green",
            icon: "https://example.com/%C3%A4.png",
            tap,
          },
          { type: "resultItem", title: "8" },
        ],
        buttons: [tap],
      },
    });
  });

  it("have nothing that was not given", () => {
    expect(listCard({ items: [] }).content).toStrictEqual({ items: [] });
    expect(heroCard({}).content).toStrictEqual({});
    expect(cardImage("https://example.com/a.png")).toStrictEqual({
      url: "https://example.com/a.png",
    });
  });

  it("make an action without a title one with an empty title", () => {
    const card = heroCard({ tap: { type: "Action.OpenUrl", url: "https://example.com/" } });
    expect(card.content.tap).toStrictEqual({ ...tap, title: "" });
  });

  it("pass without a finding, alone and together, as a list and as a carousel", () => {
    const all = [
      heroCard({ title: "T", images: [picture()], buttons: [open()] }),
      thumbnailCard({ title: "T", images: [cardImage("https://example.com/a.png")] }),
      listCard({ items: [{ title: "7", tap: open() }] }),
      adaptiveCard({ body: [textBlock("Hi")], actions: [open()] }),
    ];
    for (const card of all) expect(inspectReply(cardReply(card))).toEqual([]);
    for (const card of all) expect(isRefusedBySchema(cardReply(card))).toBe(false);
    for (const attachmentLayout of ["list", "carousel"] as const) {
      const reply = cardReply(all, { attachmentLayout, text: "Four", summary: "Four cards" });
      expect(reply).toMatchObject({ type: "message", attachmentLayout, text: "Four" });
      expect(JSON.parse(serializeReply(reply))).toEqual(reply);
      expect(inspectReply(reply)).toEqual([]);
    }
  });
});

describe("mention", () => {
  it("goes into a text reply with its entity", () => {
    const jane = mention("29:1", "Jane");
    const reply = textReply(`${jane.text}: done`, { mentions: [jane], textFormat: "xml" });
    expect(reply).toStrictEqual({
      type: "message",
      text: "<at>Jane</at>: done",
      textFormat: "xml",
      entities: [jane.entity],
    });
    expect(inspectReply(reply)).toEqual([]);
    expect(textReply("x", { mentions: [] })).toStrictEqual({ type: "message", text: "x" });
  });

  it("goes into the text above cards with its entity", () => {
    const jane = mention("29:1", "Jane");
    const reply = cardReply(heroCard({ title: "x" }), { text: jane.text, mentions: [jane] });
    expect(reply).toMatchObject({ text: "<at>Jane</at>", entities: [jane.entity] });
    expect(reply).not.toHaveProperty("mentions");
    expect(inspectReply(reply)).toEqual([]);
  });

  it("lets no name close its tag", () => {
    expect(mention("29:1", "</at><at>all").text).toBe("<at>&lt;/at&gt;&lt;at&gt;all</at>");
  });
});

describe("an action that is written for another kind of card", () => {
  const action = { type: "openUrl", title: "Open", value: "https://example.com/menü" } as const;

  it("is taken by Hero, Thumbnail and List cards, whose own it is", () => {
    const written = { ...action, value: "https://example.com/men%C3%BC" };
    expect(heroCard({ title: "x", buttons: [action], tap: action }).content).toMatchObject({
      buttons: [written],
      tap: written,
    });
    expect(
      listCard({ items: [{ title: "x", tap: action }], buttons: [action] }).content,
    ).toMatchObject({ items: [{ tap: written }], buttons: [written] });
    expect(() => heroCard({ title: "x", tap: { ...action, value: "javascript:x" } })).toThrow(
      expect.objectContaining({ code: "ERR_URL_INVALID" }),
    );
  });

  it("is explained where an Adaptive Card has it", () => {
    const card = adaptiveCard({ body: [textBlock("x")], actions: [action as never] });
    expect(() => serializeReply(cardReply(card))).toThrow(
      /openUrl opens a page in another kind of card, but not in this one\. Write \{ type: "Action\.OpenUrl", title, url \}/,
    );
  });
});
