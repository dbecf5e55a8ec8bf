import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createReplySchema } from "../../../../src/core/inspection/reply-schema.ts";
import { inspectReply } from "../../../../src/index.ts";
import { findDisagreement } from "./agree-with-schema.ts";
import { body, card, OPEN, TEXT } from "./sample-card.ts";

const URL = "https://example.com/a.png";
const container = (fields: object) => body({ type: "Container", items: [TEXT], ...fields });
const table = (fields: object) => body({ type: "Table", rows: [{ cells: [] }], ...fields });

/** Puts a part with some properties where it belongs in a card. */
const PLACES: Readonly<Record<string, (fields: object) => object>> = {
  AdaptiveCard: card,
  TextBlock: (fields) => body({ ...TEXT, ...fields }),
  RichTextBlock: (fields) => body({ type: "RichTextBlock", inlines: ["Hi"], ...fields }),
  TextRun: (fields) =>
    body({ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "Hi", ...fields }] }),
  Image: (fields) => body({ type: "Image", url: URL, ...fields }),
  ImageSet: (fields) =>
    body({ type: "ImageSet", images: [{ type: "Image", url: URL }], ...fields }),
  Media: (fields) => body({ type: "Media", sources: [{ url: URL }], ...fields }),
  MediaSource: (fields) => body({ type: "Media", sources: [{ url: URL, ...fields }] }),
  CaptionSource: (fields) =>
    body({ type: "Media", sources: [{ url: URL }], captionSources: [{ url: URL, ...fields }] }),
  Container: container,
  ColumnSet: (fields) => body({ type: "ColumnSet", columns: [{ items: [TEXT] }], ...fields }),
  Column: (fields) => body({ type: "ColumnSet", columns: [{ items: [TEXT], ...fields }] }),
  FactSet: (fields) => body({ type: "FactSet", facts: [{ title: "x" }], ...fields }),
  Fact: (fields) => body({ type: "FactSet", facts: [fields] }),
  ActionSet: (fields) => body({ type: "ActionSet", actions: [OPEN], ...fields }),
  Table: table,
  TableColumn: (fields) => table({ columns: [fields] }),
  TableRow: (fields) => table({ rows: [{ cells: [], ...fields }] }),
  TableCell: (fields) => table({ rows: [{ cells: [{ items: [TEXT], ...fields }] }] }),
  Badge: (fields) => body({ type: "Badge", text: "new", ...fields }),
  Icon: (fields) => body({ type: "Icon", name: "Rocket", ...fields }),
  CompoundButton: (fields) => body({ type: "CompoundButton", title: "x", ...fields }),
  IconInfo: (fields) => body({ type: "CompoundButton", title: "x", icon: fields }),
  ProgressBar: (fields) => body({ type: "ProgressBar", ...fields }),
  ProgressRing: (fields) => body({ type: "ProgressRing", ...fields }),
  Rating: (fields) => body({ type: "Rating", value: 4, ...fields }),
  Carousel: (fields) =>
    body({ type: "Carousel", pages: [{ type: "CarouselPage", items: [TEXT] }], ...fields }),
  CarouselPage: (fields) =>
    body({ type: "Carousel", pages: [{ type: "CarouselPage", items: [TEXT], ...fields }] }),
  CodeBlock: (fields) => body({ type: "CodeBlock", codeSnippet: "x", fallback: "drop", ...fields }),
  Component: (fields) => body({ type: "Component", fallback: "drop", ...fields }),
  "Layout.Stack": (fields) => container({ layouts: [{ type: "Layout.Stack", ...fields }] }),
  "Layout.Flow": (fields) => container({ layouts: [{ type: "Layout.Flow", ...fields }] }),
  "Layout.AreaGrid": (fields) => container({ layouts: [{ type: "Layout.AreaGrid", ...fields }] }),
  GridArea: (fields) => container({ layouts: [{ type: "Layout.AreaGrid", areas: [fields] }] }),
  BackgroundImage: (fields) => container({ backgroundImage: { url: URL, ...fields } }),
  "Action.OpenUrl": (fields) =>
    card({ actions: [{ type: "Action.OpenUrl", url: "https://example.com/", ...fields }] }),
};

const place = (name: string, fields: object): object =>
  PLACES[name]?.(fields) ?? body({ type: name, data: [], fallback: "drop", ...fields });

/** What the SDK lacks, with a value for each: other spellings, and what only some clients read. */
const OTHERS: Readonly<Record<string, object>> = {
  AdaptiveCard: { height: "stretch", msTeams: { width: "Full" }, references: [] },
  Image: { msTeams: { allowExpand: true } },
  Table: { firstRowAsHeader: true },
  TableColumn: { width: 1 },
  Carousel: {
    timer: 5000,
    initialPage: 0,
    loop: true,
    orientation: "horizontal",
    heightInPixels: "80px",
  },
  "Chart.Pie": { color: "good" },
  "Chart.HorizontalBar": { yMin: 0.5, yMax: 1.5 },
  "Chart.HorizontalBar.Stacked": { yMin: 0.5, yMax: 1.5 },
  "Action.OpenUrl": { lang: "de", isPrimary: true, role: "button" },
};

/** Reads the declarations of Microsoft's SDK: the type of each property of each part of a card. */
function readDeclarations(): Map<string, [key: string, type: string][]> {
  const file = "node_modules/@microsoft/teams.cards/dist/core.d.ts";
  const code = readFileSync(file, "utf8").replace(/\/\*\*.*?\*\//gs, "");
  const aliases = new Map(
    [...code.matchAll(/^type (\w+) = ([^;]+);/gm)].map(([, name, type]) => [name, type]),
  );
  const parts = new Map<string, [string, string][]>();
  for (const [, name = "", fields = ""] of code.matchAll(/^interface I(\w+)[^{]*\{(.*?)^\}/gms)) {
    const properties = fields.matchAll(/^ {4}(?:readonly )?'?([\w.$]+)'?\??: (.*);$/gm);
    const [, part = name] = /type: '([^']+)'/.exec(fields) ?? [];
    parts.set(
      part,
      Array.from(properties, ([, key = "", type = ""]) => [key, aliases.get(type) ?? type]),
    );
  }
  return parts;
}

const declarations = readDeclarations();
declarations.set("TableColumn", declarations.get("ColumnDefinition") ?? []);

type Schema = {
  definitions: Record<string, { properties: Record<string, { anyOf?: [{ enum?: string[] }] }> }>;
};
const { definitions } = createReplySchema() as unknown as Schema;

/** What the SDK declares of the parts that inspection knows. */
const PROPERTIES = [...Object.keys(definitions), "Action.OpenUrl"].flatMap((part) =>
  (declarations.get(part) ?? [])
    // The SDK knows version 1.6, too, which is above the default of the option maxVersion.
    .filter(([key]) => key !== "type" && key !== "version")
    .map(([key, type]): [string, string, string] => [part, key, type]),
);
const CHOICES = PROPERTIES.flatMap(([part, key, type]): [string, string, string[]][] => {
  const words = type.match(/[^'| ]+(?=')/g);
  return words ? [[part, key, words]] : [];
});
const SAMPLES = new Map<string, unknown>([
  ["boolean", true],
  ["number", 1],
  ["string", "x"],
]);

describe("a property that Microsoft's SDK declares", () => {
  const codes = (part: string, key: string, value: unknown) =>
    inspectReply(place(part, { [key]: value })).map(({ code }) => code);

  it("is read from its declarations", () => {
    expect(PROPERTIES.length).toBeGreaterThan(400);
    expect(CHOICES.length).toBeGreaterThan(150);
    expect(CHOICES).toContainEqual(["TextRun", "weight", ["Lighter", "Default", "Bolder"]]);
  });

  // Of a run of text, it declares three that mean something for an element only.
  const elementary = ["isVisible", "isSortKey", "grid.area"];
  const known = PROPERTIES.filter(([part, key]) => part !== "TextRun" || !elementary.includes(key));
  it.each(known)("is known: %s.%s", (part, key) => {
    expect(codes(part, key, "x")).not.toContain("property-unknown");
  });

  const plain = PROPERTIES.filter(([, , type]) => SAMPLES.has(type));
  it.each(plain)("may have a value of its type: %s.%s is a %s", (part, key, type) => {
    const value = SAMPLES.get(type);
    expect(codes(part, key, value)).not.toContain("property-invalid");
    expect(findDisagreement(place(part, { [key]: value }))).toBeUndefined();
  });

  it.each(CHOICES)("may be each of its words: %s.%s", (part, key, words) => {
    for (const word of words) {
      const reply = place(part, { [key]: word });
      expect(inspectReply(reply), word).toEqual([]);
      expect(findDisagreement(reply)).toBeUndefined();
    }
  });

  // Those that may be more than words: another element, a size in pixels, a color or a name.
  const open = ["fallback", "width", "minWidth", "valueColor", "name", "Image.height"];
  const isOpen = (part: string, key: string) =>
    open.includes(key) ||
    open.includes(`${part}.${key}`) ||
    (part.startsWith("Chart.") && key === "color") ||
    // The schema of Adaptive Cards has two more words than the SDK.
    key === "imageSize";
  const closed = CHOICES.filter(([part, key]) => part in definitions && !isOpen(part, key));
  it.each(closed)("is suggested these words in an editor: %s.%s", (part, key, words) => {
    const own = definitions[part]?.properties[key] ?? definitions["common"]?.properties[key];
    const suggested = own?.anyOf?.[0].enum?.map((word) => word.toLowerCase()) ?? [];
    expect(suggested.sort()).toEqual(words.map((word) => word.toLowerCase()).sort());
  });
});

it.each(
  Object.entries(OTHERS).flatMap(([part, values]) =>
    Object.entries(values).map(([key, value]): [string, string, unknown] => [part, key, value]),
  ),
)("knows a property that the SDK lacks: %s.%s", (part, key, value) => {
  const reply = place(part, { [key]: value });
  expect(inspectReply(reply)).toEqual([]);
  expect(findDisagreement(reply)).toBeUndefined();
});
