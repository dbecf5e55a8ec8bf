import { describe, expect, it } from "vitest";
import { inspectReply } from "../../../../src/index.ts";
import { findDisagreement } from "./agree-with-schema.ts";
import { body, card, TEXT } from "./sample-card.ts";

const URL = "https://example.com/a.png";

/**
 * What is found, as "severity code pointer", with "~" for the content of the card. Fails where the JSON
 * Schema disagrees.
 */
function found(value: unknown, options?: Parameters<typeof inspectReply>[1]): string[] {
  expect(findDisagreement(value)).toBeUndefined();
  return inspectReply(value, options).map(
    ({ severity, code, pointer }) =>
      `${severity} ${code} ${pointer.replace("/attachments/0/content", "~")}`,
  );
}

/** Each element that Teams knows, as small as it can be, and sound. */
const SOUND: Readonly<Record<string, object>> = {
  TextBlock: TEXT,
  RichTextBlock: { type: "RichTextBlock", inlines: ["Hi", { type: "TextRun", text: "x" }] },
  Image: { type: "Image", url: URL },
  ImageSet: { type: "ImageSet", images: [{ type: "Image", url: URL }] },
  Media: { type: "Media", sources: [{ mimeType: "video/mp4", url: "https://example.com/a.mp4" }] },
  Container: { type: "Container", items: [TEXT] },
  ColumnSet: { type: "ColumnSet", columns: [{ type: "Column", items: [TEXT] }] },
  FactSet: { type: "FactSet", facts: [{ title: "a", value: "b" }] },
  ActionSet: {
    type: "ActionSet",
    actions: [{ type: "Action.OpenUrl", title: "x", url: "https://example.com/" }],
  },
  Table: {
    type: "Table",
    columns: [{ width: 1 }],
    rows: [{ type: "TableRow", cells: [{ type: "TableCell", items: [TEXT] }] }],
  },
  Badge: { type: "Badge", text: "new" },
  Icon: { type: "Icon", name: "Rocket" },
  CompoundButton: { type: "CompoundButton", title: "x" },
  ProgressBar: { type: "ProgressBar", value: 5 },
  ProgressRing: { type: "ProgressRing" },
  Rating: { type: "Rating", value: 4 },
  Carousel: { type: "Carousel", pages: [{ type: "CarouselPage", items: [TEXT] }] },
};

describe("an element that every client shows", () => {
  it.each(Object.entries(SOUND))("is sound: %s", (_, element) => {
    expect(found(body(element))).toEqual([]);
  });

  it.each(Object.entries(SOUND))("may have what every element has: %s", (_, element) => {
    const more = {
      id: "x",
      spacing: "Large",
      separator: true,
      height: "stretch",
      targetWidth: "atLeast:narrow",
      requires: { adaptiveCards: "1.2" },
      fallback: "drop",
      "grid.area": "x",
      lang: "de",
    };
    expect(found(body({ ...element, ...more }))).toEqual([]);
  });

  it.each(Object.entries(SOUND))("may leave a property empty, as parsers do: %s", (_, element) => {
    const empty = {
      id: null,
      spacing: [],
      separator: {},
      fallback: null,
      requires: {},
      height: null,
    };
    expect(found(body({ ...element, ...empty }))).toEqual([]);
    expect(found(body({ ...element, fallback: [], requires: null }))).toEqual([]);
  });

  it.each(Object.entries(SOUND))("keeps its properties in their kind: %s", (_, element) => {
    for (const [key, value] of [
      ["id", 5],
      ["id", ["a"]],
      ["spacing", true],
      ["separator", "true"],
      ["separator", 1],
      ["requires", "1.5"],
      ["requires", { adaptiveCards: "latest" }],
      ["requires", { adaptiveCards: 1.5 }],
      ["requires", { adaptiveCards: "v1.5" }],
      ["requires", { adaptiveCards: "1.5-beta" }],
      ["fallback", "hide"],
      ["fallback", true],
      ["targetWidth", 400],
    ] as const) {
      expect(found(body({ ...element, [key]: value }))).toEqual([
        `error property-invalid ~/body/0/${key}`,
      ]);
    }
  });
});

describe("a property of the wrong kind", () => {
  it.each<[object, string]>([
    [{ ...TEXT, text: 5 }, "/text"],
    [{ ...TEXT, text: { a: 1 } }, "/text"],
    [{ ...TEXT, wrap: "true" }, "/wrap"],
    [{ ...TEXT, wrap: "" }, "/wrap"],
    [{ ...TEXT, maxLines: -1 }, "/maxLines"],
    [{ ...TEXT, maxLines: 1.5 }, "/maxLines"],
    [{ ...TEXT, maxLines: "2" }, "/maxLines"],
    [{ ...TEXT, size: 12 }, "/size"],
    [{ type: "Image", url: URL, width: 80 }, "/width"],
    [{ type: "Image", url: URL, altText: true }, "/altText"],
    [{ type: "Image", url: URL, themedUrls: "x" }, "/themedUrls"],
    [{ type: "Container", items: TEXT }, "/items"],
    [{ type: "Container", items: [TEXT], backgroundImage: "" }, "/backgroundImage"],
    [{ type: "Container", items: [TEXT], backgroundImage: 5 }, "/backgroundImage"],
    [{ type: "Container", items: [TEXT], backgroundImage: { url: null } }, "/backgroundImage/url"],
    [{ type: "Container", items: [TEXT], layouts: "Layout.Flow" }, "/layouts"],
    [
      { type: "Container", items: [TEXT], layouts: [{ type: "Layout.Flow", itemWidth: 5 }] },
      "/layouts/0/itemWidth",
    ],
    [
      {
        type: "Container",
        items: [TEXT],
        layouts: [{ type: "Layout.AreaGrid", areas: [{ name: "a", row: "1" }] }],
      },
      "/layouts/0/areas/0/row",
    ],
    [{ type: "ColumnSet", columns: [{ items: [TEXT], width: ["auto"] }] }, "/columns/0/width"],
    [{ type: "ColumnSet", columns: [{ type: ["Column"], items: [TEXT] }] }, "/columns/0"],
    [{ type: "ColumnSet", columns: [{ type: 5, items: [TEXT] }] }, "/columns/0/type"],
    [{ type: "FactSet", facts: [{ title: "Tests", value: 683 }] }, "/facts/0/value"],
    [{ type: "Rating", value: 4, count: 1.5 }, "/count"],
    [{ type: "ProgressBar", value: "50" }, "/value"],
    [{ type: "CompoundButton", title: "x", icon: "Rocket" }, "/icon"],
    [{ type: "CompoundButton", title: "x", icon: { name: 5 } }, "/icon/name"],
    [{ type: "CodeBlock", codeSnippet: "x", fallback: "drop", separator: "yes" }, "/separator"],
  ])("loses the whole card: %j", (element, pointer) => {
    const [first, ...others] = found(body(element));
    expect(others).toEqual([]);
    expect(first).toMatch(new RegExp(`^error (?:property|element)-invalid ~/body/0${pointer}$`));
  });

  it.each<[object, string]>([
    [{ minHeight: 80 }, "/minHeight"],
    [{ rtl: "yes" }, "/rtl"],
    [{ body: TEXT }, "/body"],
    [{ fallback: ["drop"] }, "/fallback"],
    [{ backgroundImage: [URL] }, "/backgroundImage"],
    [{ refresh: "x" }, "/refresh"],
    [{ authentication: 5 }, "/authentication"],
    [{ actions: [{ ...Object(OPEN()), title: 5 }] }, "/actions/0/title"],
    [{ actions: [{ ...Object(OPEN()), isEnabled: "no" }] }, "/actions/0/isEnabled"],
  ])("loses the whole card where the card itself has it: %j", (fields, pointer) => {
    expect(found(card(fields))).toContain(`error property-invalid ~${pointer}`);
  });

  it.each([5, 1.5, true, false, "Open"])("is no action: %j", (value) => {
    for (const [fields, pointer] of [
      [{ selectAction: value }, "/selectAction"],
      [{ actions: value }, "/actions"],
      [
        { body: [{ type: "Container", items: [TEXT], selectAction: value }] },
        "/body/0/selectAction",
      ],
      [{ body: [{ type: "ActionSet", actions: value }] }, "/body/0/actions"],
      [{ actions: [{ ...OPEN(), menuActions: value }] }, "/actions/0/menuActions"],
    ] as const) {
      expect(found(card(fields))).toContain(`error action-not-open-url ~${pointer}`);
    }
  });

  it.each([
    { ...TEXT, maxLines: 0 },
    { ...TEXT, maxLines: 3, requires: { a: "*", b: "1", c: "10.10", d: "1.2.3.4" } },
    { ...TEXT, maxLines: null },
    { type: "Rating", value: 4, count: 12 },
    { type: "Rating", value: 4, count: null },
    { type: "Container", items: [TEXT], backgroundImage: [] },
    { type: "Container", items: [TEXT], backgroundImage: { url: URL, fillMode: "cover" } },
    { type: "ColumnSet", columns: ["auto", 2, []].map((width) => ({ items: [TEXT], width })) },
  ])("is not one of the right kind: %j", (element) => {
    expect(found(body(element))).toEqual([]);
  });

  it("is told with its name, its value's kind and what to write", () => {
    const [finding] = inspectReply(body({ ...TEXT, wrap: "true" }));
    expect(finding?.message).toBe(
      "TextBlock.wrap has to be true or false, not a text: Teams' mobile clients lose the whole card. " +
        "Write a value of the right kind, or remove the property.",
    );
    const kinds = [
      [null, "null"],
      [false, "false"],
      [5, "a number"],
      [["a"], "a list"],
      [{ a: 1 }, "an object"],
    ].map(([value]) => inspectReply(body({ ...SOUND["Rating"], value }))[0]?.message);
    expect(kinds.join()).toMatch(/no value.*not false:.*not a list:.*not an object:/s);
    expect(inspectReply(body(5))[0]?.message).toMatch(/^A list of elements holds a number:/);
    expect(inspectReply(body(null))[0]?.message).toMatch(/^A list of elements holds null:/);
    const runs = body({ type: "RichTextBlock", inlines: [5] });
    expect(inspectReply(runs)[0]?.message).toMatch(/^A list of texts holds a number:/);
  });
});

function OPEN() {
  return { type: "Action.OpenUrl", title: "Open", url: "https://example.com/" };
}

describe("what stands in a list", () => {
  it.each<[object, string]>([
    [body("Hi"), "invalid ~/body/0"],
    [body(5), "invalid ~/body/0"],
    [body(null), "invalid ~/body/0"],
    [body([TEXT]), "invalid ~/body/0"],
    [body({}), "invalid ~/body/0"],
    [body({ text: "Hi" }), "invalid ~/body/0"],
    [body({ type: { a: 1 } }), "invalid ~/body/0"],
    [body({ type: ["Action.Submit"] }), "invalid ~/body/0"],
    [body({ type: "textBlock", text: "Hi" }), "invalid ~/body/0"],
    [body({ type: "ColumnSet", columns: [TEXT] }), "misplaced ~/body/0/columns/0"],
    [body({ type: "Table", rows: [{ cells: [TEXT] }] }), "misplaced ~/body/0/rows/0/cells/0"],
    [body({ type: "Carousel", pages: [{ items: [TEXT] }] }), "invalid ~/body/0/pages/0"],
    [body({ type: "Carousel", pages: [TEXT] }), "misplaced ~/body/0/pages/0"],
    [body({ type: "Table", rows: [TEXT] }), "misplaced ~/body/0/rows/0"],
    [body({ type: "Table", rows: [null] }), "invalid ~/body/0/rows/0"],
    [body({ type: "Table", rows: [{ cells: [null] }] }), "invalid ~/body/0/rows/0/cells/0"],
    [body({ type: "Carousel", pages: [null] }), "invalid ~/body/0/pages/0"],
    [body({ type: "ImageSet", images: [null] }), "invalid ~/body/0/images/0"],
    [body({ type: "chart.pie", data: [] }), "invalid ~/body/0"],
    [body({ type: "ImageSet", images: [TEXT] }), "misplaced ~/body/0/images/0"],
    [
      body({ type: "RichTextBlock", inlines: ["Hi", { type: "IconRun", name: "x" }] }),
      "misplaced ~/body/0/inlines/1",
    ],
    [body({ type: "ImageSet", images: [{ type: "CitationRun" }] }), "misplaced ~/body/0/images/0"],
    [body({ type: "RichTextBlock", inlines: ["Hi", null] }), "invalid ~/body/0/inlines/1"],
    [body({ type: "RichTextBlock", inlines: ["Hi", { type: 5 }] }), "invalid ~/body/0/inlines/1"],
    [body({ type: "ImageSet", images: [{ type: "<b>x</b>" }] }), "misplaced ~/body/0/images/0"],
    [body({ type: "FactSet", facts: ["a"] }), "invalid ~/body/0/facts/0"],
    [body({ ...TEXT, fallback: { text: "Hi" } }), "invalid ~/body/0/fallback"],
  ])("has to be what belongs there: %j", (value, finding) => {
    expect(found(value)).toEqual([`error element-${finding}`]);
  });

  it.each<[object, RegExp]>([
    [{ text: "Hi" }, /^The element has no type/],
    [{ type: { a: 1 } }, /^The type of the element is not a text/],
    [{ type: "ImageSet", images: [TEXT] }, /^Only Image may stand here, not TextBlock:/],
    [{ type: "ImageSet", images: [{ type: "x<b>" }] }, /may stand here, not an element:/],
    [{ type: "ImageSet", images: [{ type: "<b>x" }] }, /may stand here, not an element:/],
  ])("is told with what it is instead: %j", (element, text) => {
    expect(inspectReply(body(element))[0]?.message).toMatch(text);
  });

  it.each([
    ["Input.Text", ["error input-unusable ~/body/0"]],
    [" Input.Text", ["error input-unusable ~/body/0"]],
    ["Data.Query", ["error query-unsupported ~/body/0"]],
    ["${kind}", ["warning template-unfilled ~/body/0/type"]],
    ["x.Action.y", ["warning element-unknown ~/body/0"]],
  ])("is not also unknown where it cannot work: %j", (type, findings) => {
    expect(found(body({ type }))).toEqual(findings);
  });

  it.each([
    body({ type: "ColumnSet", columns: [{ items: [TEXT] }, null] }),
    body({ type: "Table", columns: [null], rows: [{ cells: [{ items: [TEXT] }] }] }),
    body({ type: "FactSet", facts: [null, { title: "a" }] }),
    body({ type: "RichTextBlock", inlines: ["x", { type: "CitationRun", text: "1" }] }),
    body({ type: "Container", items: [TEXT], layouts: [{}, { type: "Layout.New" }] }),
    body({ ...TEXT, fallback: {} }),
  ])("may leave out its type or be null where clients take that: %#", (value) => {
    expect(found(value)).toEqual([]);
  });
});

describe("a required property", () => {
  it.each(["Image.url", "CompoundButton.title", "Rating.value", "Media.sources"])(
    "is missed: %s",
    (name) => {
      const [type = "", key = ""] = name.split(".");
      for (const value of [undefined, null, []]) {
        const value_ = body({ ...SOUND[type], [key]: value });
        expect(found(value_)).toEqual(["error property-missing ~/body/0"]);
        expect(inspectReply(value_)[0]?.message).toMatch(`${type} has no ${key}`);
      }
    },
  );
});

describe("an id", () => {
  const named = (id: string, more: object = {}) => ({ ...TEXT, id, ...more });

  it("may not be that of another element", () => {
    const inside = { type: "Container", items: [named("a")] };
    expect(found(body(named("a"), inside, named("b")))).toEqual([
      "error id-duplicate ~/body/1/items/0/id",
    ]);
    expect(found(card({ body: [named("a")], actions: [{ ...OPEN(), id: "a" }] }))).toEqual([
      "error id-duplicate ~/actions/0/id",
    ]);
  });

  it("may be shared with a fallback, and is free again in the next card", () => {
    const other = named("a", { fallback: { type: "Container", id: "a", items: [named("b")] } });
    expect(found(body(other, named("b")))).toEqual([]);
    expect(
      found(body(named("a", { fallback: { type: "Container", items: [named("b"), named("b")] } }))),
    ).toEqual(["error id-duplicate ~/body/0/fallback/items/1/id"]);
    expect(found([body(named("a")), body(named("a"))])).toEqual([]);
    expect(found(body(named(""), named("")))).toEqual([]);
  });
});

describe("what clients ignore", () => {
  const message = (value: unknown) => inspectReply(value)[0]?.message;

  it.each<[object, string, RegExp]>([
    [{ ...TEXT, size: "huge" }, "word-unknown ~/body/0/size", /Known: small, default, medium/],
    [{ ...TEXT, size: "larg" }, "word-unknown ~/body/0/size", /Did you mean "large"\?/],
    [{ ...TEXT, size: "80px" }, "word-unknown ~/body/0/size", /Known: small/],
    [{ ...TEXT, height: "x80px" }, "word-unknown ~/body/0/height", /Known: auto, stretch/],
    [{ ...TEXT, height: "80pxx" }, "word-unknown ~/body/0/height", /Known: auto, stretch/],
    [{ ...TEXT, my_own: 1 }, "property-unknown ~/body/0/my_own", /name\. Correct/],
    [{ ...TEXT, "a.dynamics": 1 }, "property-unknown ~/body/0/a.dynamics", /name\. Correct/],
    [{ ...TEXT, wrapp: true }, "property-unknown ~/body/0/wrapp", /Did you mean "wrap"\?/],
    [{ ...TEXT, Wrap: true }, "property-unknown ~/body/0/Wrap", /Did you mean "wrap"\?/],
    [{ ...TEXT, colour: "good" }, "property-unknown ~/body/0/colour", /Did you mean "color"\?/],
    [{ ...TEXT, nothingLikeIt: 1 }, "property-unknown ~/body/0/nothingLikeIt", /name\. Correct/],
    [{ ...TEXT, wrapxx: true }, "property-unknown ~/body/0/wrapxx", /Did you mean "wrap"\?/],
    [{ ...TEXT, xxwrep: true }, "property-unknown ~/body/0/xxwrep", /name\. Correct/],
    [{ ...TEXT, ed: "x" }, "property-unknown ~/body/0/ed", /name\. Correct/],
    [{ ...TEXT, toString: 1 }, "property-unknown ~/body/0/toString", /name\. Correct/],
    [
      { ...TEXT, ["x".repeat(50)]: 1 },
      `property-unknown ~/body/0/${"x".repeat(50)}`,
      /name\. Correct/,
    ],
    [{ ...TEXT, bold: true }, "property-unknown ~/body/0/bold", /Did you mean "weight"\?/],
    [{ ...TEXT, href: "x" }, "property-unknown ~/body/0/href", /name\. Correct/],
    [{ type: "TextBlok", text: "Hi" }, "element-unknown ~/body/0", /Did you mean "TextBlock"\?/],
    [{ type: "Hologram" }, "element-unknown ~/body/0", /^Teams has no element of this type\. C/],
    [{ type: "" }, "element-unknown ~/body/0", /^Teams has no element/],
    [{ type: 5 }, "element-unknown ~/body/0", /^The type of the element is not a text\./],
    [{ type: null }, "element-unknown ~/body/0", /^The type of the element is not a text\./],
    [{ type: "CodeBlock", codeSnippet: "x" }, "fallback-missing ~/body/0", /leave CodeBlock out/],
    [{ type: "Chart.Pie", data: [] }, "fallback-missing ~/body/0", /fallback: \{ type:/],
    [{ type: "Component", name: "x" }, "fallback-missing ~/body/0", /leave Component out/],
    [{ type: "TextBlock", text: "" }, "content-empty ~/body/0", /TextBlock has no text/],
    [{ type: "TextBlock" }, "content-empty ~/body/0", /TextBlock has no text/],
    [{ type: "RichTextBlock", inlines: [] }, "content-empty ~/body/0", /has no inlines/],
    [{ type: "ImageSet", images: [] }, "content-empty ~/body/0", /has no images/],
    [{ type: "ColumnSet", columns: [] }, "content-empty ~/body/0", /has no columns/],
    [{ type: "ActionSet", actions: [] }, "content-empty ~/body/0", /has no actions/],
    [{ type: "Table", rows: [] }, "content-empty ~/body/0", /has no rows/],
    [{ type: "Badge" }, "content-empty ~/body/0", /has no text or icon/],
    [{ type: "Icon" }, "content-empty ~/body/0", /has no name/],
    [{ type: "Carousel", pages: [] }, "content-empty ~/body/0", /has no pages/],
    [
      { type: "Carousel", pages: [{ type: "CarouselPage" }] },
      "content-empty ~/body/0/pages/0",
      /has no items or backgroundImage/,
    ],
    [{ type: "CodeBlock", fallback: "drop" }, "content-empty ~/body/0", /has no codeSnippet/],
    [
      { type: "RichTextBlock", inlines: [{ type: "TextRun" }] },
      "content-empty ~/body/0/inlines/0",
      /has no text/,
    ],
    [{ type: "FactSet", facts: [] }, "content-empty ~/body/0", /FactSet has no facts/],
    [{ type: "Container", items: [] }, "content-empty ~/body/0", /no items or backgroundImage, so/],
  ])("is a warning: %j", (element, finding, text) => {
    expect(found(body(element))).toEqual([`warning ${finding}`]);
    expect(message(body(element))).toMatch(text);
  });

  it.each(["elements", "children", "content"])("names body where a card has %s", (key) => {
    const value = { type: "AdaptiveCard", version: "1.5", [key]: [TEXT] };
    expect(found(value)).toEqual([`warning property-unknown ~/${key}`, "warning content-empty ~"]);
    expect(message(value)).toMatch(/Did you mean "body"\?/);
  });

  it("is no card that has only buttons", () => {
    expect(found(card({ body: [], actions: [OPEN()] }))).toEqual([]);
    expect(message(card({ body: [] }))).toMatch(/^AdaptiveCard has no body or actions, so/);
  });

  it.each([
    ["Container", "elements", "items"],
    ["Container", "children", "items"],
    ["Container", "content", "items"],
    ["TextBlock", "content", "text"],
    ["TextBlock", "value", "text"],
    ["Image", "alt", "altText"],
    ["Image", "src", "url"],
    ["Image", "href", "url"],
    ["CompoundButton", "label", "title"],
    ["Badge", "label", "text"],
  ])("is what %s.%s is, which means %s", (type, key, meant) => {
    const element = { ...SOUND[type], [key]: "x" };
    expect(found(body(element))).toEqual([`warning property-unknown ~/body/0/${key}`]);
    expect(message(body(element))).toContain(`Did you mean "${meant}"?`);
  });

  it.each([
    { ...TEXT, height: "80px" },
    { ...TEXT, size: "ExtraLarge", weight: "" },
    { ...TEXT, "isVisible.dynamic": "x", isVisible: false, $schema: "x", _own: 1, "@x": 1 },
    { type: "Hologram", nothing: 1, isVisible: true, fallback: TEXT },
    { type: "FactSet", facts: [{ type: "Fact", title: "a", value: "b" }] },
    { type: "Chart.Pie", data: [{ legend: "a", value: 1 }], title: 5, fallback: "drop" },
    { type: "Container", items: [], minHeight: "80px" },
    { type: "Container", items: [], backgroundImage: URL },
    { type: "Badge", icon: "Rocket" },
    { type: "Carousel", pages: [{ type: "CarouselPage", backgroundImage: URL }] },
  ])("is not this: %j", (element) => {
    expect(found(body(element))).toEqual([]);
  });

  it("takes time in proportion to the size, however many names are unknown", {
    tags: ["time"],
  }, () => {
    const took = (count: number) => {
      const fields = Object.fromEntries(Array.from({ length: count }, (_, i) => [`wrapp${i}`, 1]));
      const value = body({ ...TEXT, ...fields }, ...Array(count).fill({ ...TEXT, id: "a" }));
      const start = performance.now();
      inspectReply(value, { maxUtf16Bytes: 1e9, largeBytes: 1e9 });
      return performance.now() - start;
    };
    took(2_000);
    expect(took(40_000)).toBeLessThan(Math.max(took(5_000), 10) * 40);
  });
});

describe("the option mobile", () => {
  const value = body(
    { ...TEXT, wrap: "true" },
    { type: "Image" },
    5,
    { type: "ColumnSet", columns: [TEXT] },
    { ...TEXT, id: "a" },
    { ...TEXT, id: "a" },
  );

  it("makes warnings of what only the mobile clients lose", () => {
    const severities = (options?: Parameters<typeof inspectReply>[1]) => [
      ...new Set(inspectReply(value, options).map(({ severity }) => severity)),
    ];
    expect(severities()).toEqual(["error"]);
    expect(severities({ mobile: "error" })).toEqual(["error"]);
    expect(severities({ mobile: "warning" })).toEqual(["warning"]);
    const submit = card({ actions: [{ type: "Action.Submit" }] });
    expect(found(submit, { mobile: "warning" })).toEqual(["error action-not-open-url ~/actions/0"]);
  });

  it("has to be one of two words", () => {
    expect(() => inspectReply(value, { mobile: "off" as never })).toThrow('"error" or "warning"');
  });
});
