import { AdaptiveCard, GlobalRegistry, HostConfig, OpenUrlAction, TextBlock } from "adaptivecards";
import { createHostConfig, type Theme } from "./host-config.ts";
import { MENTION, renderMarkdown } from "./markdown.ts";
import { repairDrawing } from "./repair-drawing.ts";

/** Is told where a button or a link leads, instead of it being opened. */
export type OnOpen = (url: string) => void;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = renderMarkdown(text);
  result.didProcess = true;
};

// What Teams does not do for an outgoing webhook is not drawn either, and nothing can run it.
for (const { typeName } of items(GlobalRegistry.defaultElements)) {
  // A Carousel would move by itself and sets HTML of its own.
  if (typeName.startsWith("Input.") || ["Carousel", "Media"].includes(typeName)) {
    GlobalRegistry.defaultElements.unregister(typeName);
  }
}
for (const { typeName } of items(GlobalRegistry.defaultActions)) {
  if (typeName !== OpenUrlAction.JsonTypeName) GlobalRegistry.defaultActions.unregister(typeName);
}

/** Copies the list, which changes while its items are taken out. */
function items(
  registry: typeof GlobalRegistry.defaultElements | typeof GlobalRegistry.defaultActions,
) {
  return Array.from({ length: registry.getItemCount() }, (_, index) => registry.getItemAt(index));
}

/** Draws one Adaptive Card with the official renderer; `undefined` where it draws nothing. */
export function renderCard(card: unknown, theme: Theme, onOpen: OnOpen): HTMLElement | undefined {
  const drawn = createCard(theme, onOpen);
  drawn.parse(card);
  return repairLinks(drawn.render());
}

/** Draws the text of a message as the renderer draws a text of a card. */
export function renderText(text: string, isMarkdown: boolean, theme: Theme, onOpen: OnOpen): Node {
  const block = new TextBlock();
  block.text = text;
  block.wrap = true;
  block.useMarkdown = isMarkdown;
  createCard(theme, onOpen).addItem(block);
  return repairLinks(block.render()) ?? document.createTextNode(text);
}

function repairLinks(element: HTMLElement | undefined): HTMLElement | undefined {
  if (element) repairDrawing(element);
  return element;
}

function createCard(theme: Theme, onOpen: OnOpen): AdaptiveCard {
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(createHostConfig(theme));
  card.onExecuteAction = (action) => {
    if (action instanceof OpenUrlAction && action.url) onOpen(action.url);
  };
  card.onAnchorClicked = (_, anchor) => {
    const url = anchor.getAttribute("href");
    if (url !== null && url !== MENTION) onOpen(url);
    return true;
  };
  return card;
}
