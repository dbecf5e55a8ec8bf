import { readdirSync } from "node:fs";
import type * as renderer from "adaptivecards";
import { build } from "esbuild";
import { Window } from "happy-dom";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type AdaptiveCard,
  actionSet,
  adaptiveCard,
  type CardElement,
  column,
  columnSet,
  container,
  fact,
  factSet,
  image,
  imageSet,
  newerElement,
  openUrl,
  richTextBlock,
  table,
  textBlock,
  textRun,
} from "../../../src/index.ts";

const OPEN = openUrl("Open", "https://example.com/");
const PICTURE = image("https://example.com/a.png", { altText: "A picture" });

/** Microsoft's own renderer, in a page. */
let official: typeof renderer;
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ["adaptivecards"],
    bundle: true,
    format: "iife",
    globalName: "official",
    platform: "browser",
    // It says that it has no side effects, but its Table registers itself.
    ignoreAnnotations: true,
    write: false,
  });
  const window = new Window();
  official = window.eval(`${outputFiles[0]?.text}; official`);
});

/** Renders a card, and gives what the renderer complains about and what a reader sees. */
function render(json: AdaptiveCard) {
  const card = new official.AdaptiveCard();
  const context = new official.SerializationContext();
  card.parse(JSON.parse(JSON.stringify(json)), context);
  const complaints = [
    ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
    ...card.validateProperties().validationEvents.map(({ message }) => message),
  ];
  const element = card.render();
  return {
    complaints,
    text: element?.textContent ?? "",
    buttons: [...(element?.querySelectorAll("button, [role=button], [role=link]") ?? [])].length,
    pictures: [...(element?.querySelectorAll("img") ?? [])].length,
    urls: card.getAllActions().map((action) => (action as renderer.OpenUrlAction).url),
  };
}

describe("Microsoft's renderer", () => {
  it.each<[string, CardElement, object]>([
    ["a text", textBlock("Hello"), { text: "Hello" }],
    ["rich text", richTextBlock(["Hel", textRun("lo", { selectAction: OPEN })]), { text: "Hello" }],
    ["a picture", PICTURE, { pictures: 1 }],
    [
      "a picture that opens a page",
      image("https://example.com/a.png", { selectAction: OPEN }),
      { pictures: 1, buttons: 1 },
    ],
    ["pictures", imageSet([PICTURE, PICTURE]), { pictures: 2 }],
    [
      "a container",
      container([textBlock("Hello")], { selectAction: OPEN }),
      { text: "Hello", buttons: 1 },
    ],
    [
      "columns",
      columnSet([column([textBlock("Hel")]), column([textBlock("lo")])]),
      { text: "Hello" },
    ],
    ["facts", factSet([fact("Hel", "lo")]), { text: "Hello" }],
    ["a table", table([["Hel", "lo"], ["!"]]), { text: "Hello!" }],
    ["buttons", actionSet([OPEN]), { text: "Open", buttons: 1 }],
    [
      "the fallback of what it does not know",
      newerElement("Future", { fallback: textBlock("Hello") }),
      { text: "Hello" },
    ],
  ])("shows %s", (_, element, seen) => {
    const { complaints, ...shown } = render(adaptiveCard({ body: [element] }));
    expect(shown).toMatchObject(seen);
    expect(complaints.filter((complaint) => !/unknown element type/i.test(complaint))).toEqual([]);
  });

  it("shows the buttons of a card, and what they open", () => {
    const shown = render(adaptiveCard({ body: [textBlock("Hello")], actions: [OPEN] }));
    expect(shown).toMatchObject({ complaints: [], text: "HelloOpen", buttons: 1 });
    expect(shown.urls).toEqual(["https://example.com/"]);
  });

  it.each(
    readdirSync("docs/examples/cards").filter(
      (file) => !/foreign|newer|hero|thumb|list|carou/.test(file),
    ),
  )("shows the example %s", async (file) => {
    const { reply } = await import(`../../../docs/examples/cards/${file}`);
    const { complaints, text } = render(reply.attachments[0].content);
    expect(complaints).toEqual([]);
    expect(text.length).toBeGreaterThan(20);
  });
});
