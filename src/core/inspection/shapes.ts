// What the parts of an Adaptive Card look like. Inspection and the JSON Schema are both made from this
// table. It follows the open parser of Teams' mobile clients, which gives up the whole card for a value
// of the wrong kind, and the elements that Microsoft documents for Teams.

/** What a property may hold: a kind of value, one of some words, a list, or another part. */
export type Kind =
  | "text"
  | "flag"
  | "number"
  | "integer"
  | "count"
  | "width"
  | "action"
  | "actions"
  | "fallback"
  | "requires"
  | "address"
  | "object"
  | "background"
  | "list"
  | "any"
  | readonly string[]
  | { readonly listOf: Role }
  | { readonly part: Role };

/** What stands in a place that a shape names. */
export type Role = (typeof ROLES)[number];

export const ROLES = [
  "element",
  "fallback",
  "layout",
  "Column",
  "TableRow",
  "TableCell",
  "TableColumn",
  "CarouselPage",
  "Image",
  "TextRun",
  "Fact",
  "MediaSource",
  "CaptionSource",
  "GridArea",
  "BackgroundImage",
  "IconInfo",
] as const;

/** The places in which not even null may stand. */
export const STRICT_ROLES: ReadonlySet<Role> = /* @__PURE__ */ new Set<Role>([
  "element",
  "CarouselPage",
  "Image",
  "TextRun",
  "TableRow",
  "TableCell",
]);

/** The places in which a part has to have a type. */
export const TYPED_ROLES: ReadonlySet<Role> = /* @__PURE__ */ new Set<Role>([
  "element",
  "fallback",
  "CarouselPage",
  "Image",
  "TextRun",
]);

/** The places whose parts have a type, even if it may be left out. */
export const NAMED_ROLES: ReadonlySet<Role> = /* @__PURE__ */ new Set<Role>([
  "Column",
  "TableRow",
  "TableCell",
]);

/** One element, or a part of one. */
export interface Shape {
  readonly properties: Readonly<Record<string, Kind>>;
  /** Properties without which Teams' mobile clients show no card at all. */
  readonly required?: readonly string[];
  /** The properties of which at least one has to hold something, or nothing is shown. */
  readonly content?: readonly string[];
  /** Whether it may stand among the elements of a body. */
  readonly isElement?: boolean;
  /** Set for an element that Teams' mobile clients leave out. */
  readonly isDesktopOnly?: boolean;
}

const SPACING = [
  "none",
  "extraSmall",
  "small",
  "default",
  "medium",
  "large",
  "extraLarge",
  "padding",
];
const HORIZONTAL = ["left", "center", "right"];
const VERTICAL = ["top", "center", "bottom"];
const CONTAINER_STYLE = ["default", "emphasis", "good", "attention", "warning", "accent"];
const COLOR = ["default", "dark", "light", "accent", "good", "warning", "attention"];
const TARGET_WIDTH = [
  "veryNarrow",
  "narrow",
  "standard",
  "wide",
  "atLeast:veryNarrow",
  "atLeast:narrow",
  "atLeast:standard",
  "atLeast:wide",
  "atMost:veryNarrow",
  "atMost:narrow",
  "atMost:standard",
  "atMost:wide",
];
const ICON_SIZE = [
  "xxSmall",
  "xSmall",
  "small",
  "standard",
  "medium",
  "large",
  "xLarge",
  "xxLarge",
];
const ICON_STYLE = ["regular", "filled"];
const CHART_COLOR_SET = [
  "categorical",
  "sequential",
  "sequentialred",
  "sequentialgreen",
  "sequentialyellow",
  "diverging",
];

/** What every element may have. */
export const COMMON = {
  type: "text",
  id: "text",
  key: "text",
  requires: "requires",
  fallback: "fallback",
  lang: "text",
  isVisible: "flag",
  isSortKey: "flag",
  separator: "flag",
  height: ["auto", "stretch"],
  horizontalAlignment: HORIZONTAL,
  spacing: SPACING,
  targetWidth: TARGET_WIDTH,
  "grid.area": "text",
} as const satisfies Record<string, Kind>;

/** What a part of an element may have: Microsoft's SDK gives a key to each. */
const PART = { key: "any" } as const satisfies Record<string, Kind>;

const TEXT_STYLE = {
  size: ["small", "default", "medium", "large", "extraLarge"],
  weight: ["lighter", "default", "bolder"],
  color: COLOR,
  isSubtle: "flag",
  fontType: ["default", "monospace"],
} as const satisfies Record<string, Kind>;

const AXES = { xAxisTitle: "text", yAxisTitle: "text", yMin: "number", yMax: "number" } as const;
const SLICES = {
  value: "text",
  valueColor: "text",
  thickness: ["thin", "thick"],
  showOutlines: "flag",
} as const;

/** Every known part of an Adaptive Card, by the name that its `type` or its place gives it. */
export const SHAPES: Readonly<Record<string, Shape>> = /* @__PURE__ */ buildShapes();

function buildShapes(): Readonly<Record<string, Shape>> {
  const HOLDER = {
    ...COMMON,
    items: { listOf: "element" },
    selectAction: "action",
    style: CONTAINER_STYLE,
    showBorder: "flag",
    roundedCorners: "flag",
    layouts: { listOf: "layout" },
    bleed: "flag",
    minHeight: "text",
    maxHeight: "text",
    backgroundImage: "background",
    verticalContentAlignment: VERTICAL,
    rtl: "flag",
  } as const satisfies Record<string, Kind>;

  const CHART = {
    ...COMMON,
    title: "text",
    showTitle: "flag",
    colorSet: CHART_COLOR_SET,
    color: "text",
    maxWidth: "text",
    showLegend: "flag",
    data: "list",
  } as const satisfies Record<string, Kind>;

  const element = (
    properties: Shape["properties"],
    more: Omit<Shape, "properties"> = {},
  ): Shape => ({
    properties: { ...COMMON, ...properties },
    isElement: true,
    ...more,
  });

  const chart = (properties: Shape["properties"]): Shape => ({
    properties: { ...CHART, ...properties },
    isElement: true,
    isDesktopOnly: true,
  });

  return {
    AdaptiveCard: {
      properties: {
        ...HOLDER,
        $schema: "text",
        body: { listOf: "element" },
        actions: "actions",
        version: "text",
        fallbackText: "text",
        speak: "text",
        // These two are refused wherever they stand.
        refresh: "object",
        authentication: "object",
        height: "text",
        msteams: "any",
        msTeams: "any",
        metadata: "any",
        resources: "any",
        references: "any",
      },
      content: ["body", "actions"],
    },
    TextBlock: element(
      {
        ...TEXT_STYLE,
        text: "text",
        wrap: "flag",
        maxLines: "count",
        style: ["default", "heading", "columnHeader"],
        labelFor: "text",
      },
      { content: ["text"] },
    ),
    RichTextBlock: element(
      { inlines: { listOf: "TextRun" }, labelFor: "text" },
      { content: ["inlines"] },
    ),
    TextRun: {
      properties: {
        ...PART,
        type: "text",
        id: "text",
        lang: "text",
        fallback: "any",
        ...TEXT_STYLE,
        text: "text",
        italic: "flag",
        strikethrough: "flag",
        highlight: "flag",
        underline: "flag",
        selectAction: "action",
      },
      content: ["text"],
    },
    Image: element(
      {
        url: "text",
        altText: "text",
        size: ["auto", "stretch", "small", "medium", "large"],
        style: ["default", "person", "roundedCorners"],
        width: "text",
        height: "text",
        backgroundColor: "text",
        selectAction: "action",
        allowExpand: "flag",
        msteams: "any",
        msTeams: "any",
        themedUrls: "list",
        fitMode: ["cover", "contain", "fill"],
        horizontalContentAlignment: HORIZONTAL,
        verticalContentAlignment: VERTICAL,
      },
      { required: ["url"] },
    ),
    ImageSet: element(
      { images: { listOf: "Image" }, imageSize: ["auto", "stretch", "small", "medium", "large"] },
      { content: ["images"] },
    ),
    Media: element(
      {
        sources: { listOf: "MediaSource" },
        captionSources: { listOf: "CaptionSource" },
        poster: "text",
        altText: "text",
      },
      { required: ["sources"] },
    ),
    MediaSource: { properties: { ...PART, mimeType: "text", url: "text" } },
    CaptionSource: { properties: { ...PART, mimeType: "text", url: "text", label: "text" } },
    Container: element(HOLDER, { content: ["items", "backgroundImage", "minHeight"] }),
    ColumnSet: element(
      { ...HOLDER, columns: { listOf: "Column" }, minWidth: "text" },
      { content: ["columns"] },
    ),
    Column: { properties: { ...HOLDER, width: "width" } },
    FactSet: element({ facts: { listOf: "Fact" } }, { content: ["facts"] }),
    Fact: { properties: { ...PART, title: "text", value: "text" } },
    ActionSet: element({ actions: "actions" }, { content: ["actions"] }),
    Table: element(
      {
        columns: { listOf: "TableColumn" },
        rows: { listOf: "TableRow" },
        style: CONTAINER_STYLE,
        gridStyle: CONTAINER_STYLE,
        firstRowAsHeaders: "flag",
        firstRowAsHeader: "flag",
        showGridLines: "flag",
        showBorder: "flag",
        roundedCorners: "flag",
        minWidth: "text",
        horizontalCellContentAlignment: HORIZONTAL,
        verticalCellContentAlignment: VERTICAL,
      },
      { content: ["rows"] },
    ),
    TableColumn: {
      properties: {
        ...PART,
        type: "text",
        width: "any",
        horizontalCellContentAlignment: HORIZONTAL,
        verticalCellContentAlignment: VERTICAL,
      },
    },
    TableRow: {
      properties: {
        ...COMMON,
        cells: { listOf: "TableCell" },
        style: CONTAINER_STYLE,
        showBorder: "flag",
        roundedCorners: "flag",
        horizontalCellContentAlignment: HORIZONTAL,
        verticalCellContentAlignment: VERTICAL,
      },
    },
    TableCell: { properties: HOLDER },
    Badge: element(
      {
        text: "text",
        icon: "text",
        iconPosition: ["before", "after"],
        appearance: ["filled", "tint"],
        size: ["medium", "large", "extraLarge"],
        shape: ["square", "rounded", "circular"],
        style: ["default", "subtle", "informative", "accent", "good", "attention", "warning"],
        tooltip: "text",
      },
      { content: ["text", "icon"] },
    ),
    Icon: element(
      { name: "text", size: ICON_SIZE, style: ICON_STYLE, color: COLOR, selectAction: "action" },
      { content: ["name"] },
    ),
    CompoundButton: element(
      {
        icon: { part: "IconInfo" },
        badge: "text",
        title: "text",
        description: "text",
        selectAction: "action",
      },
      { required: ["title"] },
    ),
    IconInfo: {
      properties: { ...PART, name: "text", size: ICON_SIZE, style: ICON_STYLE, color: COLOR },
    },
    ProgressBar: element({
      value: "number",
      max: "number",
      color: ["accent", "good", "warning", "attention"],
    }),
    ProgressRing: element({
      label: "text",
      labelPosition: ["before", "after", "above", "below"],
      size: ["tiny", "small", "medium", "large"],
    }),
    Rating: element(
      {
        value: "number",
        max: "number",
        count: "integer",
        size: ["medium", "large"],
        color: ["neutral", "marigold"],
        style: ["default", "compact"],
      },
      { required: ["value"] },
    ),
    Carousel: element(
      {
        pages: { listOf: "CarouselPage" },
        pageAnimation: ["slide", "crossFade", "none"],
        minHeight: "text",
        bleed: "flag",
        timer: "any",
        initialPage: "any",
        loop: "any",
        orientation: "any",
        heightInPixels: "any",
      },
      { content: ["pages"] },
    ),
    CarouselPage: { properties: HOLDER, content: ["items", "backgroundImage"] },
    CodeBlock: element(
      {
        codeSnippet: "text",
        language: [
          "bash",
          "c",
          "cpp",
          "cSharp",
          "css",
          "dos",
          "go",
          "graphql",
          "html",
          "java",
          "javaScript",
          "json",
          "objectiveC",
          "perl",
          "php",
          "plainText",
          "powerShell",
          "python",
          "sql",
          "typeScript",
          "vbNet",
          "verilog",
          "vhdl",
          "xml",
        ],
        startLineNumber: "count",
      },
      { isDesktopOnly: true, content: ["codeSnippet"] },
    ),
    "Chart.Donut": chart(SLICES),
    "Chart.Pie": chart(SLICES),
    "Chart.VerticalBar": chart({ ...AXES, showBarValues: "flag" }),
    "Chart.VerticalBar.Grouped": chart({ ...AXES, stacked: "flag", showBarValues: "flag" }),
    "Chart.HorizontalBar": chart({
      ...AXES,
      displayMode: ["absoluteWithAxis", "absoluteNoAxis", "partToWhole"],
    }),
    "Chart.HorizontalBar.Stacked": chart(AXES),
    "Chart.Line": chart(AXES),
    "Chart.Gauge": chart({
      value: "number",
      min: "number",
      max: "number",
      subLabel: "text",
      showMinMax: "flag",
      showNeedle: "flag",
      showOutlines: "flag",
      segments: "list",
      valueFormat: ["percentage", "fraction"],
    }),
    Component: element({ name: "text", properties: "any" }, { isDesktopOnly: true }),
    "Layout.Stack": { properties: { ...PART, type: "text", targetWidth: TARGET_WIDTH } },
    "Layout.Flow": {
      properties: {
        ...PART,
        type: "text",
        targetWidth: TARGET_WIDTH,
        horizontalItemsAlignment: HORIZONTAL,
        verticalItemsAlignment: VERTICAL,
        itemFit: ["fit", "fill"],
        minItemWidth: "text",
        maxItemWidth: "text",
        itemWidth: "text",
        columnSpacing: SPACING,
        rowSpacing: SPACING,
      },
    },
    "Layout.AreaGrid": {
      properties: {
        ...PART,
        type: "text",
        targetWidth: TARGET_WIDTH,
        columns: "list",
        areas: { listOf: "GridArea" },
        columnSpacing: SPACING,
        rowSpacing: SPACING,
      },
    },
    GridArea: {
      properties: {
        ...PART,
        name: "text",
        column: "integer",
        columnSpan: "integer",
        row: "integer",
        rowSpan: "integer",
      },
    },
    BackgroundImage: {
      properties: {
        ...PART,
        url: "address",
        fillMode: ["cover", "repeatHorizontally", "repeatVertically", "repeat"],
        horizontalAlignment: HORIZONTAL,
        verticalAlignment: VERTICAL,
        themedUrls: "list",
      },
    },
    "Action.OpenUrl": {
      properties: {
        type: "text",
        id: "text",
        key: "text",
        lang: "text",
        title: "text",
        url: "any",
        iconUrl: "text",
        style: ["default", "positive", "destructive"],
        mode: ["primary", "secondary"],
        tooltip: "text",
        isEnabled: "flag",
        isPrimary: "any",
        role: "any",
        menuActions: "actions",
        themedIconUrls: "list",
        requires: "requires",
        fallback: "fallback",
      },
    },
  };
}
