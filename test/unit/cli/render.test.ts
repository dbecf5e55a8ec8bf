import { describe, expect, it } from "vitest";
import { renderReply } from "../../../src/cli/render-reply.ts";
import { createPaint } from "../../../src/cli/terminal-text.ts";
import * as cards from "../../../src/index.ts";

const draw = (reply: unknown, columns = 80) => renderReply(reply, columns, createPaint(false));

describe("a reply in a terminal", () => {
  it.each(["<at>", "[", "[a](", "**a ", "**a", "<br ", "\\", "a ", "\n"])(
    "is drawn at once, even with a megabyte of %j",
    (beginning) => {
      const text = beginning.repeat(1_000_000 / beginning.length);
      expect(draw({ text }).length).toBeLessThan(300);
    },
  );

  it("is drawn at once, even with very many facts", () => {
    const facts: object[] = Array.from({ length: 200_000 }, () => ({ title: "a", value: "b" }));
    facts.push({ title: "a wide one" });
    const lines = draw({ type: "AdaptiveCard", body: [{ type: "FactSet", facts }] });
    expect(lines.slice(0, 2)).toEqual(["▌ a  b", "▌ a  b"]);
    expect(lines).toHaveLength(201);
    expect(lines.at(-1)).toBe("… more lines");
  });

  it("keeps its colours where a link follows a mention", () => {
    const [line] = renderReply(
      { text: "<at>Jane</at> [c](https://x.test)" },
      80,
      createPaint(true),
    );
    expect(line).toBe(
      "\u001b[36m@Jane\u001b[39m \u001b[4mc\u001b[24m \u001b[2mhttps://x.test\u001b[22m",
    );
  });

  it.each<[string, unknown, string[]]>([
    [
      "line breaks, mentions, links and escapes",
      { text: "a<br />**bb** <at>Jane</at> [cc](https://x.test) \\*d\\*" },
      ["a", "bb @Jane cc https://x.test *d*"],
    ],
    [
      "facts in columns",
      cards.adaptiveCard({
        body: [cards.factSet([cards.fact("A", "**1**\n2"), cards.fact("**Long**", "3")])],
      }),
      ["▌ A     1 2", "▌ Long  3"],
    ],
    [
      "short columns side by side",
      cards.adaptiveCard({
        body: [
          cards.columnSet([
            cards.column([cards.textBlock("l")]),
            cards.column([cards.textBlock("r")]),
          ]),
        ],
      }),
      ["▌ l   r"],
    ],
    [
      "tables",
      cards.adaptiveCard({
        body: [
          cards.table(
            [
              [
                cards.tableCell([cards.textBlock("1"), cards.textBlock("a")]),
                cards.tableCell([cards.textBlock("2")]),
              ],
            ],
            { columns: [1, 1] } as never,
          ),
        ],
      }),
      ["▌ 1 a  │  2"],
    ],
    [
      "pictures by their text",
      cards.adaptiveCard({
        body: [cards.image("https://x.test/a.png", { altText: "A cat" } as never)],
      }),
      ["▌ (picture: A cat)"],
    ],
    [
      "unknown elements by their types",
      { type: "AdaptiveCard", body: [{ type: "Chart.Donut" }, {}, 7, null] },
      ["▌ (Chart.Donut)", "▌ (?)", "▌ (?)", "▌ (?)"],
    ],
    [
      "no hidden elements",
      { type: "AdaptiveCard", body: [{ type: "TextBlock", text: "x", isVisible: false }] },
      [],
    ],
    [
      "list cards",
      cards.cardReply(
        cards.listCard({ title: "T", items: [{ type: "section", title: "S" }] } as never),
      ),
      ["▌ T", "▌ • S"],
    ],
    [
      "hero cards",
      {
        contentType: "application/vnd.microsoft.card.hero",
        content: {
          images: [{ url: "https://x.test/a.png", alt: "A cat" }],
          title: "T",
          subtitle: "S",
          text: "words",
          buttons: [{ type: "openUrl", value: "https://x.test/" }],
        },
      },
      ["▌ (picture: A cat)", "▌ T", "▌ S", "▌ words", "▌ [ (no title) ] https://x.test/"],
    ],
    [
      "the second line of an item",
      cards.cardReply(
        cards.listCard({
          title: "T",
          items: [{ type: "resultItem", title: "I", subtitle: "S" }],
        } as never),
      ),
      ["▌ T", "▌ • I", "▌ S"],
    ],
    [
      "runs of text and buttons in the body",
      {
        type: "AdaptiveCard",
        body: [
          { type: "RichTextBlock", inlines: ["a ", { type: "TextRun", text: "b" }] },
          {
            type: "ActionSet",
            actions: [{ type: "Action.OpenUrl", title: "Go", url: "https://x.test/" }],
          },
        ],
      },
      ["▌ a b", "▌ [ Go ] https://x.test/"],
    ],
    [
      "pictures in a row, by their addresses where they have no text, and none by its bytes",
      {
        type: "AdaptiveCard",
        body: [
          {
            type: "ImageSet",
            images: [
              { url: "https://x.test/a.png" },
              { url: "data:image/png;base64,iVBORw0KGgo=" },
            ],
          },
        ],
      },
      ["▌ (picture: https://x.test/a.png) (picture: without alternative text)"],
    ],
    [
      "columns of several lines below each other",
      {
        type: "AdaptiveCard",
        body: [
          {
            type: "ColumnSet",
            columns: [
              { items: [{ type: "TextBlock", text: "a<br>b" }] },
              { items: [{ type: "TextBlock", text: "c" }] },
            ],
          },
        ],
      },
      ["▌ a", "▌ b", "▌ c"],
    ],
    [
      "no more than fifty lines of a column",
      {
        type: "AdaptiveCard",
        body: [
          {
            type: "ColumnSet",
            columns: [{ items: [{ type: "TextBlock", text: "a\n".repeat(60) }] }],
          },
        ],
      },
      Array(50).fill("▌ a"),
    ],
    [
      "that cards are side by side",
      { type: "message", text: "a", attachmentLayout: "carousel" },
      ["a", "(shown side by side, as a carousel)"],
    ],
    ["an attachment without a type", { attachments: [{}] }, ["▌ (an attachment without a type)"]],
    [
      "attachments of unknown types by them",
      {
        attachments: ["x.card.adaptive2", "x.card.hero2", "x.card.o365connector2"].map(
          (contentType) => ({ contentType }),
        ),
      },
      [
        ...["1 of 3", "▌ (x.card.adaptive2)", "2 of 3", "▌ (x.card.hero2)"],
        ...["3 of 3", "▌ (x.card.o365connector2)"],
      ],
    ],
    [
      "nothing of a card without content",
      { attachments: [{ contentType: "application/vnd.microsoft.card.adaptive" }] },
      [],
    ],
    [
      "a button that opens nothing by its type",
      { type: "AdaptiveCard", actions: [{ type: "Action.Submit", title: "Go" }] },
      ["▌ [ Go ] (Action.Submit)"],
    ],
    [
      "no more than fifty runs of a text",
      {
        type: "AdaptiveCard",
        body: [{ type: "RichTextBlock", inlines: Array(60).fill("x") }],
      },
      [`▌ ${"x".repeat(50)}`],
    ],
    [
      "a card in a string",
      {
        attachments: [
          {
            contentType: "application/vnd.microsoft.card.adaptive",
            content: '{"body":[{"type":"TextBlock","text":"x"}]}',
          },
        ],
      },
      ["▌ x"],
    ],
    [
      "a card in a broken string",
      { attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: "{" }] },
      [],
    ],
    ["no reply at all", null, []],
  ])("shows %s", (_, reply, lines) => {
    expect(draw(reply)).toEqual(lines);
  });

  it("dims subtle text, and prints large and bold text in bold", () => {
    const block = (style: object) => ({ type: "TextBlock", text: "x", ...style });
    const body = [
      ...[block({ isSubtle: true }), block({ size: "large" }), block({ weight: "bolder" })],
      block({}),
    ];
    const bar = "\u001b[36m▌\u001b[39m ";
    expect(renderReply({ type: "AdaptiveCard", body }, 80, createPaint(true))).toEqual([
      `${bar}\u001b[2mx\u001b[22m`,
      `${bar}\u001b[1mx\u001b[22m`,
      `${bar}\u001b[1mx\u001b[22m`,
      `${bar}x`,
    ]);
  });

  it("wraps long lines", () => {
    expect(draw({ text: "one two three four five" }, 20)).toEqual(["one two three four", "five"]);
  });

  it("survives any depth and any length", () => {
    const nest = (depth: number) => {
      let element: object = { type: "TextBlock", text: "deep" };
      for (let level = 0; level < depth; level++) element = { type: "Container", items: [element] };
      return { type: "AdaptiveCard", body: [element] };
    };
    expect([20, 21, 5000].map((depth) => draw(nest(depth)))).toEqual([
      ["▌ deep"],
      ["▌ …"],
      ["▌ …"],
    ]);
    const long = draw({ text: "line\n".repeat(5000) });
    expect(long).toHaveLength(201);
    expect(long.at(-1)).toBe("… more lines");
  });
});
