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
    const facts = Array.from({ length: 200_000 }, () => ({ title: "a", value: "b" }));
    const lines = draw({ type: "AdaptiveCard", body: [{ type: "FactSet", facts }] });
    expect(lines.slice(0, 2)).toEqual(["▌ a  b", "▌ a  b"]);
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
      { text: "a<br/>**b** <at>Jane</at> [c](https://x.test) \\*d\\*" },
      ["a", "b @Jane c https://x.test *d*"],
    ],
    [
      "facts in columns",
      cards.adaptiveCard({
        body: [cards.factSet([cards.fact("A", "1"), cards.fact("Long", "2")])],
      }),
      ["▌ A     1", "▌ Long  2"],
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
            [[cards.tableCell([cards.textBlock("1")]), cards.tableCell([cards.textBlock("2")])]],
            { columns: [1, 1] } as never,
          ),
        ],
      }),
      ["▌ 1  │  2"],
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
    ["an attachment without a type", { attachments: [{}] }, ["▌ (an attachment without a type)"]],
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

  it("wraps long lines", () => {
    expect(draw({ text: "one two three four five" }, 20)).toEqual(["one two three four", "five"]);
  });

  it("survives any depth and any length", () => {
    let element: object = { type: "TextBlock", text: "deep" };
    for (let depth = 0; depth < 5000; depth++) element = { type: "Container", items: [element] };
    expect(draw({ type: "AdaptiveCard", body: [element] })).toEqual(["▌ …"]);
    const long = draw({ text: "line\n".repeat(5000) });
    expect(long).toHaveLength(201);
    expect(long.at(-1)).toBe("… more lines");
  });
});
