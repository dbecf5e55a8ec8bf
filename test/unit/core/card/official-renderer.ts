import type * as renderer from "adaptivecards";
import { build } from "esbuild";
import { Window } from "happy-dom";
import MarkdownIt from "markdown-it";
import type { AdaptiveCard } from "../../../../src/index.ts";

const page = new Window();
const markdown = new MarkdownIt({ html: true });

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

/** Microsoft's own renderer, in a page. */
const official: typeof renderer = page.eval(`${outputFiles[0]?.text}; official`);
official.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.renderInline(text);
  result.didProcess = true;
};

/** Renders a card, and gives what the renderer complains about and what a reader sees. */
export function render(json: AdaptiveCard) {
  const card = new official.AdaptiveCard();
  const context = new official.SerializationContext();
  card.parse(JSON.parse(JSON.stringify(json)), context);
  const complaints = [
    ...Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
    ...card.validateProperties().validationEvents.map(({ message }) => message),
  ];
  const element = card.render();
  const buttons = [
    ...(element?.querySelectorAll<HTMLElement>("button, a, [role=button], [role=link]") ?? []),
  ];
  const opened = new Set<string>();
  card.onExecuteAction = (action) => opened.add((action as renderer.OpenUrlAction).url ?? "");
  // Not by click(): the renderer sets cancelBubble, which the events of happy-dom do not allow.
  for (const button of buttons) button.onclick?.({ preventDefault() {} } as PointerEvent);
  return {
    complaints,
    text: element?.textContent ?? "",
    buttons: buttons.length,
    pictures: [...(element?.querySelectorAll("img") ?? [])].length,
    opened: [...opened],
  };
}

/** What a reader sees of a text of Markdown or HTML. */
export function plain(text: string): string {
  const paragraph = page.document.createElement("p");
  paragraph.innerHTML = markdown.renderInline(text);
  return paragraph.textContent;
}

/** Every address that a card opens. */
export function urlsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { type, url } = value as { type?: unknown; url?: unknown };
  const own = type === "Action.OpenUrl" ? [url as string] : [];
  return [...own, ...Object.values(value).flatMap(urlsOf)];
}
