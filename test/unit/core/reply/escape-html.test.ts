import fc from "fast-check";
import { parseFragment } from "parse5";
import { expect, it } from "vitest";
import { escapeHtml } from "../../../../src/index.ts";

it("makes any text one text node of an HTML parser, and any attribute value that value", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }).filter((text) => !/[\r\0]/.test(text)),
      (text) => {
        const html = `<b title="${escapeHtml(text)}" id='${escapeHtml(text)}'>${escapeHtml(text)}</b>`;
        const [element, ...siblings] = parseFragment(html).childNodes as never[];
        expect(siblings).toEqual([]);
        expect(element).toMatchObject({
          attrs: [
            { name: "title", value: text },
            { name: "id", value: text },
          ],
          childNodes: text === "" ? [] : [{ nodeName: "#text", value: text }],
        });
      },
    ),
    { examples: [["<at>all</at> & \"x\" 'y' &amp;"]] },
  );
});
