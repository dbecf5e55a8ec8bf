import { describe, expect, it } from "vitest";
import {
  adaptiveCard,
  badge,
  type CardElement,
  type ChartSlice,
  cardReply,
  carousel,
  carouselPage,
  chart,
  codeBlock,
  column,
  columnSet,
  compoundButton,
  container,
  factSet,
  icon,
  image,
  inspectReply,
  media,
  openUrl,
  person,
  progressBar,
  progressRing,
  rating,
  richTextBlock,
  serializeReply,
  table,
  textBlock,
  UsageError,
} from "../../../../src/index.ts";
import { isRefusedBySchema } from "../inspection/agree-with-schema.ts";

const open = () => openUrl("Open", new URL("https://example.com/"));
const THEMED = [{ theme: "dark", url: "https://example.com/dark.png" }] as const;
interface Slice extends ChartSlice {
  readonly owner: string;
}
const slices: readonly Slice[] = [{ legend: "green", value: 40, owner: "Jane" }];

const ELEMENTS: Readonly<Record<string, () => CardElement>> = {
  "a badge": () =>
    badge("new", { style: "good", icon: "Rocket", iconPosition: "after", shape: "circular" }),
  "an icon": () =>
    icon("Rocket", { size: "xxLarge", style: "filled", color: "accent", selectAction: open() }),
  "a compound button": () =>
    compoundButton("Log", {
      description: "x",
      badge: "1",
      icon: { name: "Code" },
      selectAction: open(),
    }),
  "a progress bar": () => progressBar(3, { max: 4, color: "warning" }),
  "a progress bar without a value": () => progressBar(),
  "a progress ring": () =>
    progressRing({ label: "Building", labelPosition: "after", size: "tiny" }),
  "a rating": () =>
    rating(4.5, { count: 12, max: 5, size: "large", color: "marigold", style: "compact" }),
  "a carousel": () =>
    carousel([carouselPage([textBlock("One")], { selectAction: open() })], {
      pageAnimation: "slide",
    }),
  code: () => codeBlock("npm test", { language: "bash", startLineNumber: 3 }),
  "a donut chart": () =>
    chart({ type: "Chart.Donut", title: "Builds", data: slices }, textBlock("40 green")),
  "a bar chart": () =>
    chart({ type: "Chart.VerticalBar", data: [{ x: "Mon", y: 3 }], xAxisTitle: "Day" }, "drop"),
  "a line chart": () =>
    chart(
      { type: "Chart.Line", data: [{ legend: "a", values: [{ x: 1, y: 2 }] }], yMax: 5 },
      "drop",
    ),
  "a stacked bar chart": () =>
    chart(
      { type: "Chart.HorizontalBar.Stacked", data: [{ title: "a", data: slices }], yMin: 0 },
      "drop",
    ),
  "a gauge": () =>
    chart({ type: "Chart.Gauge", value: 3, max: 5, valueFormat: "fraction" }, "drop"),
  "a person": () => person({ userPrincipalName: "jane@example.com", displayName: "Jane Doe" }),
  people: () =>
    person([{ userPrincipalName: "jane@example.com" }, { userPrincipalName: "ann@example.com" }]),
  "a person by name only": () =>
    person({ userPrincipalName: "jane@example.com" }, { style: "nameOnly", iconStyle: "none" }),
  "a video": () => media({ url: new URL("https://example.com/a.mp4"), mimeType: "video/mp4" }),
  "a video with captions": () =>
    media([{ url: "https://example.com/a.mp4" }, { url: "https://example.com/a.webm" }], {
      poster: "https://example.com/a.png",
      altText: "How to open a ticket",
      captionSources: [{ url: "https://example.com/a.vtt", mimeType: "vtt", label: "English" }],
    }),
  "a container with layouts": () =>
    container([textBlock("x", { "grid.area": "a", targetWidth: "atLeast:narrow" })], {
      layouts: [
        { type: "Layout.Flow", itemFit: "fill", columnSpacing: "small", targetWidth: "wide" },
        { type: "Layout.AreaGrid", columns: [50], areas: [{ name: "a", row: 1, column: 2 }] },
        { type: "Layout.Stack" },
      ],
      roundedCorners: true,
      showBorder: true,
      maxHeight: "200px",
      backgroundImage: { url: "https://example.com/a.png", themedUrls: THEMED },
    }),
  columns: () => columnSet([column([textBlock("x")])], { minWidth: "400px", roundedCorners: true }),
  "a picture": () =>
    image(new URL("https://example.com/a.png"), {
      allowExpand: true,
      themedUrls: THEMED,
      fitMode: "contain",
      style: "roundedCorners",
      horizontalContentAlignment: "center",
    }),
  "a table": () =>
    table(
      [
        ["Build", "Tests"],
        { cells: ["7", 683], style: "good", horizontalCellContentAlignment: "right" },
      ],
      {
        widths: [{ width: 2, horizontalCellContentAlignment: "center" }, "80px"],
        showBorder: true,
      },
    ),
};

describe("the elements that Teams supports", () => {
  it.each(Object.entries(ELEMENTS))("give no finding: %s", (_, build) => {
    const reply = cardReply(adaptiveCard({ body: [build()], layouts: [{ type: "Layout.Stack" }] }));
    expect(inspectReply(reply)).toEqual([]);
    expect(isRefusedBySchema(reply)).toBe(false);
    expect(JSON.parse(serializeReply(reply))).toEqual(reply);
  });

  it("are plain JSON, without what was not given", () => {
    expect(progressBar(3, { max: 4 })).toStrictEqual({ type: "ProgressBar", value: 3, max: 4 });
    expect(progressBar()).toStrictEqual({ type: "ProgressBar" });
    const widths = [{ width: 2, horizontalCellContentAlignment: "center" }, "80px"] as const;
    expect(table([{ cells: ["a", "b", "c"], style: "good" }], { widths })).toStrictEqual({
      type: "Table",
      columns: [
        { width: 2, horizontalCellContentAlignment: "center" },
        { width: "80px" },
        { width: 1 },
      ],
      rows: [
        {
          type: "TableRow",
          cells: ["a", "b", "c"].map((text) => ({ type: "TableCell", items: [textBlock(text)] })),
          style: "good",
        },
      ],
    });
  });

  it("show something else on phones, which cannot draw them", () => {
    expect(codeBlock("a*b")).toEqual({
      type: "CodeBlock",
      codeSnippet: "a*b",
      fallback: {
        type: "RichTextBlock",
        inlines: [{ type: "TextRun", text: "a*b", fontType: "monospace" }],
      },
    });
    const jane = { userPrincipalName: "jane@example.com", displayName: "Jane" };
    expect(person(jane)).toEqual({
      type: "Component",
      name: "graph.microsoft.com/user",
      properties: jane,
      fallback: { type: "RichTextBlock", inlines: ["Jane"] },
    });
    expect(codeBlock("x", { fallback: "drop" }).fallback).toBe("drop");
    const ann = { userPrincipalName: "ann@example.com" };
    expect(person([jane, ann])).toEqual({
      type: "Component",
      name: "graph.microsoft.com/users",
      properties: { users: [jane, ann] },
      fallback: { type: "RichTextBlock", inlines: ["Jane, ann@example.com"] },
    });
    expect(chart({ type: "Chart.Pie", data: slices }, textBlock("x")).fallback).toEqual(
      textBlock("x"),
    );
  });

  it("show of a person only what is asked for", () => {
    const jane = { userPrincipalName: "jane@example.com" };
    const how = { style: "iconOnly", iconStyle: "contactCard" } as const;
    expect(person(jane, how).properties).toEqual({ ...jane, ...how });
    expect(person([jane], { ...how, fallback: "drop" })).toMatchObject({
      properties: { users: [jane], ...how },
      fallback: "drop",
    });
  });

  it("play a video from its address, percent-encoded", () => {
    const video = media(
      { url: "https://example.com/a b.mp4", mimeType: "video/mp4" },
      { poster: new URL("https://example.com/ä.png"), captionSources: [] },
    );
    expect(video).toEqual({
      type: "Media",
      sources: [{ url: "https://example.com/a%20b.mp4", mimeType: "video/mp4" }],
      poster: "https://example.com/%C3%A4.png",
      captionSources: [],
    });
    expect(() => media({ url: "video.mp4" })).toThrow(UsageError);
    expect(() => media({ url: "https://example.com/" }, { poster: "javascript:x" })).toThrow(
      UsageError,
    );
  });

  it("have an icon on a button for each theme", () => {
    const open = openUrl("x", "https://example.com/", { themedIconUrls: THEMED });
    expect(
      inspectReply(cardReply(adaptiveCard({ body: [textBlock("x")], actions: [open] }))),
    ).toEqual([]);
  });
});

describe("what builders take", () => {
  const isRed = false as boolean;

  it("leaves out what is falsy in a list", () => {
    const text = textBlock("x");
    const column_ = column([isRed && text, text]);
    expect(
      adaptiveCard({ body: [isRed && text, text, null], actions: [undefined, open()] }),
    ).toEqual({
      type: "AdaptiveCard",
      version: "1.5",
      body: [text],
      actions: [open()],
    });
    expect(column_.items).toEqual([text]);
    expect(columnSet([isRed && column_, column_]).columns).toEqual([column_]);
    expect(container([isRed && text, text]).items).toEqual([text]);
    expect(richTextBlock([isRed && "x", "y"]).inlines).toEqual(["y"]);
    expect(factSet([isRed && ["a", 1], ["b", 2]]).facts).toEqual([{ title: "b", value: "2" }]);
    expect(carousel([isRed && carouselPage([]), carouselPage([null, text])]).pages).toEqual([
      { type: "CarouselPage", items: [text] },
    ]);
  });

  it("writes numbers as text, where a number would lose the card", () => {
    expect(factSet([["Tests", 683]]).facts).toEqual([{ title: "Tests", value: "683" }]);
    expect(table([[7]]).rows[0]?.cells[0]?.items).toEqual([textBlock("7")]);
    // Anything else is left for the check to refuse, instead of being shown as "[object Object]".
    const owner = { name: "Jane" } as never;
    expect(factSet([["Owner", owner]]).facts).toEqual([{ title: "Owner", value: owner }]);
  });

  it("is an address as text or as a URL", () => {
    expect(open().url).toBe("https://example.com/");
    expect(image(new URL("https://example.com/ä.png")).url).toBe("https://example.com/%C3%A4.png");
    expect(() => openUrl("x", new URL("javascript:x"))).toThrow(UsageError);
  });

  it("is a picture as data only by option", () => {
    const png = "data:image/png;base64,AA==";
    expect(image(png, { dataImages: true })).toEqual({ type: "Image", url: png });
    expect(() => image(png)).toThrow(/^The picture is a data: address/);
    for (const other of [
      "data:text/html,x",
      "DATA:image/svg+xml;base64,AA==",
      `data:text/html,${png}`,
    ]) {
      expect(() => image(other, { dataImages: true })).toThrow(/and no SVG/);
      expect(() => image(other, { dataImages: true })).toThrow(
        expect.objectContaining({ code: "ERR_URL_INVALID" }),
      );
    }
    const page = `https://example.com/?picture=${png}`;
    expect(image(page).url).toBe(page);
  });
});
