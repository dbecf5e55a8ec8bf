import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { codeSpan, escapeMarkdown, serializeReply, textReply } from "../../../../src/index.ts";

const markdown = new MarkdownIt({ html: true });

/** Renders Markdown and gives its text, or says which markup it holds. */
function shownBy(text: string): string {
  const html = markdown.render(text);
  const inner = html.replace(/<\/?p>|<br>/g, "");
  if (/<(?!$)/.test(inner.replace(/&lt;/g, ""))) return `markup: ${html}`;
  return inner
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

const words = (text: string) => text.split(/[\s\u00a0]+/).filter(Boolean);

describe("escapeMarkdown", () => {
  it.each([
    "# heading",
    "heading\n===",
    "heading\n---",
    "- item\n+ item\n* item",
    "1. one\n2) two",
    "123456789. the longest number of an item",
    "    indented code",
    "\tindented code",
    "text\n\n    code after a paragraph",
    "> quote",
    "`code` and ``` fence",
    "~~~\nfence\n~~~",
    "**bold** __bold__ *it* _it_ ~~gone~~",
    "[link](https://example.com) ![picture](https://example.com/a.png)",
    "[name]: https://example.com\n\n[name]",
    "<https://example.com> <at>all</at> <b>bold</b>",
    "&lt; &amp;copy; &#42;",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "***\n\n---\n\n___",
    "a|b\n:-",
    "a\n:-:",
    "a backslash \\* and \\",
    "a \\\nline",
    "!\\[x](y)",
    "  - nested\n   1. item",
  ])("shows as typed: %j", (text) => {
    expect(words(shownBy(escapeMarkdown(text)))).toEqual(words(text));
  });

  it("shows any text as typed", () => {
    const piece = fc.constantFrom(
      ..."#*_-+=`~[]()<>!&|\\:;.\"'/\n\t 01ab".split(""),
      "    ",
      "\n\n",
      "http://a.b",
      "&lt;",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        expect(words(shownBy(escapeMarkdown(text)))).toEqual(words(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("makes any text fit for a reply that can be sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2000 }), (text) => {
        const reply = textReply(`You said: ${escapeMarkdown(text)}`);
        expect(JSON.parse(serializeReply(reply)).text).toBe(reply.text);
      }),
      { examples: ["[x](javascript:alert(1))", "](data:x", "href=data:x"].map((text) => [text]) },
    );
  });

  it("keeps indents, in spaces that are no code", () => {
    expect(escapeMarkdown("\ta b\n  c\td")).toBe("\u00a0\u00a0\u00a0\u00a0a b  \n\u00a0\u00a0c\td");
  });

  it.each([
    ["a\nb", "<p>a<br>\nb</p>\n"],
    ["a\r\nb\rc", "<p>a<br>\nb<br>\nc</p>\n"],
    ["a  \nb", "<p>a<br>\nb</p>\n"],
    ["a\n\nb", "<p>a</p>\n<p>b</p>\n"],
    ["- a\n- b", "<p>- a<br>\n- b</p>\n"],
  ])("keeps each line on a line of its own: %j", (text, html) => {
    expect(markdown.render(escapeMarkdown(text))).toBe(html);
  });

  it("escapes braces, which templates and dates are written with", () => {
    expect(escapeMarkdown("{{DATE(x)}}")).toBe("\\{\\{DATE(x)\\}\\}");
  });

  it("leaves everyday text as it is", () => {
    const text = "Deployed v1.2 to prod (3 hosts), e-mail ann@example.com: done!";
    expect(escapeMarkdown(text)).toBe(text);
  });
});

it("writes every line end in a code span as a space", () => {
  expect(codeSpan("a\rb\nc\r\nd")).toBe("`a b c d`");
});
