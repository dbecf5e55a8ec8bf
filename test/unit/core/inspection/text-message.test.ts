import { describe, expect, it } from "vitest";
import {
  codeFence,
  codeSpan,
  escapeMarkdown,
  inspectReply,
  mention,
  textReply,
} from "../../../../src/index.ts";

const message = (text: string, more: object = {}) => ({ type: "message", text, ...more });
const found = (value: unknown) =>
  inspectReply(value).map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`);

describe("the format of a message", () => {
  it.each([{ textFormat: "html" }, { textFormat: 5 }, { attachmentLayout: "grid" }])(
    "that Teams does not know is warned of: %j",
    (fields) => {
      const [key] = Object.keys(fields);
      expect(found(message("x", fields))).toEqual([`warning format-unknown /${key}`]);
    },
  );

  it("may be extended Markdown, which is unproven", () => {
    expect(found(textReply("# x", { textFormat: "extendedmarkdown" }))).toEqual([
      "warning format-unproven /textFormat",
    ]);
  });

  it.each([
    { textFormat: null, attachmentLayout: null },
    { textFormat: "plain", attachmentLayout: "list" },
    { textFormat: "xml", attachmentLayout: "carousel" },
    { textFormat: "markdown" },
  ])("may be %j", (fields) => {
    expect(found(message("x", fields))).toEqual([]);
  });
});

describe("markup that a message does not show", () => {
  it.each([
    "# Heading",
    "a\n\n### Heading",
    "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "a | b\n--- | ---",
    "a|b\n---|---",
    "![x](https://example.com/a.png)",
    "![two words](https://example.com/a.png)",
    "<table><tr></tr></table>",
    '<img src="https://example.com/a.png">',
  ])("is warned of in Markdown: %j", (text) => {
    expect(found(message(text))).toEqual(["warning markup-not-shown /text"]);
    expect(found(message(text, { textFormat: "plain" }))).toEqual([]);
    expect(found(message(escapeMarkdown(text)))).toEqual([]);
  });

  it("is warned of in HTML", () => {
    expect(found(message("<h1>x</h1>", { textFormat: "xml" }))).toEqual([
      "warning markup-not-shown /text",
    ]);
    expect(found(message("# x", { textFormat: "xml" }))).toEqual([]);
  });

  it.each([
    "#7 is green",
    "a --- b",
    "a ---| b",
    "- a\n- b",
    "**x** [y](https://example.com)",
    "2 | 3",
  ])("is not %j", (text) => {
    expect(found(message(text))).toEqual([]);
  });

  it("is looked for in time in proportion to the text", { tags: ["time"] }, () => {
    const took = (length: number) => {
      const text = `${"![".repeat(length)}${"<at>".repeat(length)}${" -".repeat(length)}`;
      const begin = performance.now();
      inspectReply(message(text), { maxUtf16Bytes: 1e9, largeBytes: 1e9 });
      return performance.now() - begin;
    };
    took(1_000);
    expect(took(100_000)).toBeLessThan(Math.max(took(5_000), 10) * 100);
  });
});

describe("a mention", () => {
  const jane = () => mention("29:1jane", "Jane");

  it("is in the text and among the entities", () => {
    expect(found(textReply(`Hi ${jane().text}`, { mentions: [jane()] }))).toEqual([]);
    expect(found(message("Hi", { entities: [{ type: "clientInfo" }, null] }))).toEqual([]);
  });

  it("is warned of where the text does not have it", () => {
    expect(found(textReply("Hi Jane", { mentions: [jane()] }))).toEqual([
      "warning mention-broken /entities/0",
    ]);
    for (const text of ["Hi", "undefined"]) {
      expect(found(message(text, { entities: [{ type: "mention" }] }))).toEqual([
        "warning mention-broken /entities/0",
      ]);
    }
  });

  it("is warned of where no entity says who is meant", () => {
    expect(found(message("Hi <at>Jane</at>"))).toEqual(["warning mention-broken /text"]);
    const [finding] = inspectReply(message("<at>Ann</at>", { entities: [jane().entity] }));
    expect(finding?.message).toMatch(/^The text of this mention is not in/);
  });
});

describe("a mention in an Adaptive Card", () => {
  const jane = () => mention("29:1jane", "Jane & Co");
  const card = (body: readonly unknown[], entities?: unknown) => ({
    type: "AdaptiveCard",
    version: "1.5",
    body,
    ...(entities === undefined ? {} : { msteams: { entities } }),
  });
  const text = (words: string) => ({ type: "TextBlock", text: words });
  const CONTENT = "/attachments/0/content";

  it("is in a TextBlock or a fact, and among the entities of the card", () => {
    const facts = { type: "FactSet", facts: [{ title: "On call", value: jane().text }] };
    expect(found(card([text(`Hi ${jane().text}`)], [jane().entity]))).toEqual([]);
    expect(found(card([facts], [jane().entity]))).toEqual([]);
    const title = { type: "FactSet", facts: [null, { title: jane().text, value: "on call" }] };
    expect(found(card([title], [jane().entity]))).toEqual([]);
    expect(found(card([text("Hi")], [{ type: "clientInfo" }, null]))).toEqual([]);
    expect(found(card([text("Hi")], "Jane"))).toEqual([]);
  });

  it("is warned of where no text of the card has it", () => {
    const entity = { type: "mention", text: "<at>Jane</at>" };
    expect(found(card([text("Hi Jane")], [jane().entity, entity, { type: "mention" }]))).toEqual([
      `warning mention-broken ${CONTENT}/msteams/entities/0`,
      `warning mention-broken ${CONTENT}/msteams/entities/1`,
      `warning mention-broken ${CONTENT}/msteams/entities/2`,
    ]);
    expect(found({ ...card([text("Hi")], [jane().entity]), speak: jane().text })).toEqual([
      `warning mention-broken ${CONTENT}/msteams/entities/0`,
    ]);
    const [finding] = inspectReply(card([text("Hi")], [jane().entity]));
    expect(finding?.message).toMatch(/^The text of this mention is in no TextBlock or FactSet/);
  });

  it("is warned of where no entity of the same card says who is meant", () => {
    const silent = card([text(`Hi ${jane().text}`)]);
    expect(found(silent)).toEqual([`warning mention-broken ${CONTENT}/body/0/text`]);
    const facts = { type: "FactSet", facts: [{ title: "Owner", value: jane().text }] };
    expect(found(card([facts]))).toEqual([
      `warning mention-broken ${CONTENT}/body/0/facts/0/value`,
    ]);
    const cards = [card([text(jane().text)], [jane().entity]), silent];
    expect(found(cards)).toEqual(["warning mention-broken /attachments/1/content/body/0/text"]);
    // The entities of a message say nothing about its cards.
    const entities = [jane().entity];
    const attachments = [
      { contentType: "application/vnd.microsoft.card.adaptive", content: silent },
    ];
    expect(found(message(jane().text, { entities, attachments }))).toEqual([
      `warning mention-broken ${CONTENT}/body/0/text`,
    ]);
  });

  it("is not looked for where Teams shows <at> as it is written", () => {
    const run = { type: "RichTextBlock", inlines: [{ type: "TextRun", text: "<at>x</at>" }] };
    expect(found(card([run]))).toEqual([]);
  });
});

describe("code in a message", () => {
  it.each([
    ["a*b*", "`a*b*`"],
    ["a`b", "``a`b``"],
    ["`a`", "`` `a` ``"],
    [" a ", "`  a  `"],
    [" ", "` `"],
    ["a\r\nb\nc", "`a b c`"],
    ["", ""],
  ])("is shown within a line: %j", (text, code) => {
    expect(codeSpan(text)).toBe(code);
  });

  it("is shown as a block, whatever fences it holds", () => {
    expect(codeFence("a\nb")).toBe("```\na\nb\n```");
    expect(codeFence("```\nx\n```")).toBe("````\n```\nx\n```\n````");
  });
});
