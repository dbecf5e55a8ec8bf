import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspectReply } from "../../../../src/index.ts";
import { findDisagreement } from "./agree-with-schema.ts";

const URL = "https://example.com/a.png";
const TEXT = { type: "TextBlock", text: "Hi" };
const card = (fields: object) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [TEXT],
  ...fields,
});
const body = (element: object) => card({ body: [element] });
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
  Fact: (fields) => body({ type: "FactSet", facts: [fields] }),
  Table: table,
  TableColumn: (fields) => table({ columns: [fields] }),
  TableRow: (fields) => table({ rows: [{ cells: [], ...fields }] }),
  Badge: (fields) => body({ type: "Badge", text: "new", ...fields }),
  Icon: (fields) => body({ type: "Icon", name: "Rocket", ...fields }),
  CompoundButton: (fields) => body({ type: "CompoundButton", title: "x", ...fields }),
  IconInfo: (fields) => body({ type: "CompoundButton", title: "x", icon: fields }),
  ProgressBar: (fields) => body({ type: "ProgressBar", ...fields }),
  ProgressRing: (fields) => body({ type: "ProgressRing", ...fields }),
  Rating: (fields) => body({ type: "Rating", value: 4, ...fields }),
  Carousel: (fields) =>
    body({ type: "Carousel", pages: [{ type: "CarouselPage", items: [TEXT] }], ...fields }),
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

const FILLINGS = "default emphasis good attention warning accent";
const COLORS = "default dark light accent good warning attention";
const ICON_SIZES = "xxSmall xSmall small standard medium large xLarge xxLarge";
const SPACINGS = "none extraSmall small default medium large extraLarge padding";
const WIDTHS = ["veryNarrow", "narrow", "standard", "wide"];
const TARGETS = ["", "atLeast:", "atMost:"]
  .flatMap((bound) => WIDTHS.map((width) => `${bound}${width}`))
  .join(" ");
const TEXT_STYLE = {
  size: "small default medium large extraLarge",
  weight: "lighter default bolder",
  color: COLORS,
  fontType: "default monospace",
};

/** The words of properties, held equal to those of Microsoft's SDK below. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  TextBlock: {
    ...TEXT_STYLE,
    style: "default heading columnHeader",
    height: "auto stretch",
    horizontalAlignment: "left center right",
    spacing: SPACINGS,
    targetWidth: TARGETS,
  },
  TextRun: TEXT_STYLE,
  Image: {
    size: "auto stretch small medium large",
    style: "default person roundedCorners",
    fitMode: "cover contain fill",
    horizontalContentAlignment: "left center right",
    verticalContentAlignment: "top center bottom",
  },
  ImageSet: { imageSize: "auto stretch small medium large" },
  Container: { style: FILLINGS, verticalContentAlignment: "top center bottom" },
  Table: {
    style: FILLINGS,
    gridStyle: FILLINGS,
    horizontalCellContentAlignment: "left center right",
    verticalCellContentAlignment: "top center bottom",
  },
  TableColumn: {
    horizontalCellContentAlignment: "left center right",
    verticalCellContentAlignment: "top center bottom",
  },
  TableRow: {
    style: FILLINGS,
    horizontalCellContentAlignment: "left center right",
    verticalCellContentAlignment: "top center bottom",
  },
  Badge: {
    iconPosition: "before after",
    appearance: "filled tint",
    size: "medium large extraLarge",
    shape: "square rounded circular",
    style: "default subtle informative accent good attention warning",
  },
  Icon: { size: ICON_SIZES, style: "regular filled", color: COLORS },
  IconInfo: { size: ICON_SIZES, style: "regular filled", color: COLORS },
  ProgressBar: { color: "accent good warning attention" },
  ProgressRing: { labelPosition: "before after above below", size: "tiny small medium large" },
  Rating: { size: "medium large", color: "neutral marigold", style: "default compact" },
  Carousel: { pageAnimation: "slide crossFade none" },
  CodeBlock: {
    language:
      "bash c cpp cSharp css dos go graphql html java javaScript json objectiveC perl php plainText " +
      "powerShell python sql typeScript vbNet verilog vhdl xml",
  },
  "Chart.Pie": {
    thickness: "thin thick",
    colorSet: "categorical sequential sequentialred sequentialgreen sequentialyellow diverging",
  },
  "Chart.HorizontalBar": { displayMode: "absoluteWithAxis absoluteNoAxis partToWhole" },
  "Chart.Gauge": { valueFormat: "percentage fraction" },
  "Layout.Stack": { targetWidth: TARGETS },
  "Layout.Flow": {
    targetWidth: TARGETS,
    horizontalItemsAlignment: "left center right",
    verticalItemsAlignment: "top center bottom",
    itemFit: "fit fill",
    columnSpacing: SPACINGS,
    rowSpacing: SPACINGS,
  },
  "Layout.AreaGrid": { targetWidth: TARGETS, columnSpacing: SPACINGS, rowSpacing: SPACINGS },
  BackgroundImage: {
    fillMode: "cover repeatHorizontally repeatVertically repeat",
    horizontalAlignment: "left center right",
    verticalAlignment: "top center bottom",
  },
  "Action.OpenUrl": { style: "default positive destructive", mode: "primary secondary" },
};

const OPEN = { type: "Action.OpenUrl", title: "Open", url: "https://example.com/" };
const AXES = { xAxisTitle: "x", yAxisTitle: "x", yMin: 0.5, yMax: 1.5 };

/** Other properties, with a value for each. */
const VALUES: Readonly<Record<string, object>> = {
  AdaptiveCard: {
    $schema: "x",
    fallbackText: "x",
    speak: "x",
    height: "stretch",
    msteams: { width: "Full" },
    msTeams: { width: "Full" },
    metadata: { webUrl: "https://example.com/" },
    resources: { strings: {} },
    references: [],
  },
  TextBlock: {
    id: "x",
    key: "x",
    lang: "de",
    requires: { adaptiveCards: "1.5" },
    fallback: "drop",
    isVisible: true,
    isSortKey: true,
    separator: true,
    "grid.area": "x",
    isSubtle: true,
    wrap: true,
    maxLines: 2,
    labelFor: "x",
  },
  RichTextBlock: { labelFor: "x" },
  TextRun: {
    id: "x",
    lang: "de",
    fallback: "drop",
    isSubtle: true,
    italic: true,
    strikethrough: true,
    highlight: true,
    underline: true,
    selectAction: OPEN,
  },
  Image: {
    altText: "x",
    width: "80px",
    height: "80px",
    backgroundColor: "#ffffff",
    allowExpand: true,
    msteams: { allowExpand: true },
    msTeams: { allowExpand: true },
    themedUrls: [],
    selectAction: OPEN,
  },
  Media: { poster: URL, altText: "x" },
  MediaSource: { mimeType: "video/mp4" },
  CaptionSource: { mimeType: "vtt", label: "English" },
  Container: {
    showBorder: true,
    roundedCorners: true,
    bleed: true,
    minHeight: "80px",
    maxHeight: "80px",
    backgroundImage: URL,
    rtl: true,
    selectAction: OPEN,
  },
  ColumnSet: { minWidth: "80px" },
  Column: { width: "80px" },
  Fact: { title: "x", value: "x" },
  Table: {
    firstRowAsHeaders: true,
    firstRowAsHeader: true,
    showGridLines: true,
    showBorder: true,
    roundedCorners: true,
    minWidth: "80px",
  },
  TableColumn: { width: 1 },
  TableRow: { showBorder: true, roundedCorners: true },
  Badge: { icon: "Rocket", tooltip: "x" },
  Icon: { selectAction: OPEN },
  CompoundButton: { badge: "x", description: "x", selectAction: OPEN },
  IconInfo: { name: "Rocket" },
  ProgressBar: { value: 0.5, max: 1.5 },
  ProgressRing: { label: "x" },
  Rating: { value: 4.5, max: 5, count: 12 },
  Carousel: {
    minHeight: "80px",
    bleed: true,
    timer: 5000,
    initialPage: 0,
    loop: true,
    orientation: "horizontal",
    heightInPixels: "80px",
  },
  CodeBlock: { startLineNumber: 2 },
  "Chart.Pie": {
    title: "x",
    showTitle: true,
    color: "good",
    maxWidth: "80px",
    showLegend: true,
    data: [],
    value: "x",
    valueColor: "good",
    showOutlines: true,
  },
  "Chart.Donut": { value: "x" },
  "Chart.VerticalBar": { ...AXES, showBarValues: true },
  "Chart.VerticalBar.Grouped": { ...AXES, stacked: true, showBarValues: true },
  "Chart.HorizontalBar": AXES,
  "Chart.HorizontalBar.Stacked": AXES,
  "Chart.Line": AXES,
  "Chart.Gauge": {
    value: 0.5,
    min: 0,
    max: 1.5,
    subLabel: "x",
    showMinMax: true,
    showNeedle: true,
    showOutlines: true,
    segments: [],
  },
  Component: { name: "graph.microsoft.com/user", properties: {} },
  "Layout.Flow": { minItemWidth: "80px", maxItemWidth: "80px", itemWidth: "80px" },
  "Layout.AreaGrid": { columns: [50] },
  GridArea: { name: "x", column: 2, columnSpan: 2, row: 2, rowSpan: 2 },
  BackgroundImage: { themedUrls: [] },
  "Action.OpenUrl": {
    id: "x",
    key: "x",
    lang: "de",
    title: "x",
    iconUrl: URL,
    tooltip: "x",
    isEnabled: true,
    isPrimary: true,
    role: "button",
    menuActions: [],
    themedIconUrls: [],
    requires: { adaptiveCards: "1.5" },
    fallback: "drop",
  },
};

const list = (table: Readonly<Record<string, object>>): [string, string, unknown][] =>
  Object.entries(table).flatMap(([name, properties]) =>
    Object.entries(properties).map(([key, value]): [string, string, unknown] => [name, key, value]),
  );

/** Reads what Microsoft's SDK declares: the words of each property of each part of a card. */
function readDeclaredWords(): Map<string, Map<string, string[]>> {
  const declarations = readFileSync(
    "node_modules/@microsoft/teams.cards/dist/core.d.ts",
    "utf8",
  ).replace(/\/\*\*.*?\*\//gs, "");
  const unions = new Map<string | undefined, string | undefined>(
    [...declarations.matchAll(/^type (\w+) = ([^;]+);/gm)].map(([, name, type]) => [name, type]),
  );
  const parts = new Map<string, Map<string, string[]>>();
  for (const [, name, fields = ""] of declarations.matchAll(
    /^interface I(\w+)[^{]*\{(.*?)^\}/gms,
  )) {
    const words = new Map<string, string[]>();
    for (const [, key = "", type] of fields.matchAll(
      /^ {4}(?:readonly )?'?([\w.$]+)'?\??: (.*);$/gm,
    )) {
      words.set(key, (unions.get(type) ?? type ?? "").toLowerCase().match(/[^'| ]+(?=')/g) ?? []);
    }
    parts.set(/type: '([^']+)'/.exec(fields)?.[1] ?? (name as string), words);
  }
  return parts;
}

const declared = readDeclaredWords();
declared.set("TableColumn", declared.get("ColumnDefinition") ?? new Map());

describe("a property of a card", () => {
  it.each(list(WORDS))("may be each of its words: %s.%s", (name, key, words) => {
    for (const word of (words as string).split(" ")) {
      const value = place(name, { [key]: word });
      expect(inspectReply(value), word).toEqual([]);
      expect(findDisagreement(value)).toBeUndefined();
    }
  });

  it.each(list(WORDS))("has the words of Microsoft's SDK: %s.%s", (name, key, words) => {
    // The schema of Adaptive Cards has two more than the SDK.
    const others = key === "imageSize" ? ["auto", "stretch"] : [];
    const expected = [...(declared.get(name)?.get(key) ?? []), ...others];
    expect((words as string).toLowerCase().split(" ").sort()).toEqual(expected.sort());
  });

  it.each(
    Object.keys(PLACES).flatMap((name) =>
      [...(declared.get(name) ?? [])]
        // The SDK knows version 1.6, too, which is above the default of the option maxVersion.
        .filter(([key, words]) => !["type", "version"].includes(key) && words.length > 0)
        .map(([key, words]): [string, string, string[]] => [name, key, words]),
    ),
  )("may be each of the words of Microsoft's SDK: %s.%s", (name, key, words) => {
    for (const word of words) expect(inspectReply(place(name, { [key]: word })), word).toEqual([]);
  });

  it.each(list(VALUES))("may have a value of its kind: %s.%s", (name, key, value) => {
    const reply = place(name, { [key]: value });
    expect(inspectReply(reply)).toEqual([]);
    expect(findDisagreement(reply)).toBeUndefined();
  });
});
