import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { expect, it } from "vitest";
import { renderMarkdown } from "../../../docs/site/drawing/markdown.ts";

/** Every element in HTML, as a browser reads it. */
function elementsIn(html: string): DefaultTreeAdapterTypes.Element[] {
  const inside = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] => [
    ...("tagName" in node ? [node] : []),
    ...("childNodes" in node ? node.childNodes.flatMap(inside) : []),
  ];
  return inside(parseFragment(html));
}

it("renders what cards show", () => {
  expect(renderMarkdown("**a** _b_ [c](https://example.com)\n\n- d\n\n1. e")).toBe(
    '<p><strong>a</strong> <em>b</em> <a href="https://example.com">c</a></p>\n' +
      "<ul>\n<li>d</li>\n</ul>\n<ol>\n<li>e</li>\n</ol>\n",
  );
  expect(renderMarkdown("<at>Jane</at>")).toBe('<p><a href="#">Jane</a></p>\n');
});

it.each([
  "[a](javascript:alert(1))",
  "[a](&#106;avascript:alert(1))",
  "[a](JaVaScRiPt:alert(1))",
  "[a](data:text/html,x)",
  "[a](vbscript:x)",
  "[a](//example.com)",
  "<javascript:alert(1)>",
  "# a",
  "| a |\n| - |\n| b |",
  "    a",
  "<b onclick=x>a</b>",
])("leaves %j as text", (markdown) => {
  expect(elementsIn(renderMarkdown(markdown)).map(({ tagName }) => tagName)).toEqual(["p"]);
});

it("makes a link of a picture, which nothing fetches", () => {
  const [, link, ...more] = elementsIn(renderMarkdown("![a](https://example.com/a.png)"));
  expect([link?.tagName, more]).toEqual(["a", []]);
});

it("gives nothing but its own few tags, whatever it is given", () => {
  const piece = fc.constantFrom(
    ...["<", ">", '"', "'", "[", "](", ")", "*", "_", "`", "!", "\n", "- ", "1. ", "&#60;", "\\"],
    ...[
      "img src=x onerror=y",
      "script",
      "/",
      "javascript:",
      "https://a.b",
      "<at>",
      "</at>",
      "x",
      " ",
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      for (const { tagName, attrs } of elementsIn(renderMarkdown(pieces.join("")))) {
        expect(["a", "br", "em", "li", "ol", "p", "strong", "ul"]).toContain(tagName);
        for (const { name, value } of attrs) {
          if (name === "href") expect(value).toMatch(/^(?:#?$|https?:|mailto:)/);
          else expect(["start", "title"]).toContain(name);
        }
      }
    }),
    { numRuns: 2000 },
  );
});
