import type { Theme } from "./host-config.ts";
import { type OnOpen, renderCard, renderText } from "./renderer.ts";
import { toAdaptiveCard } from "./to-adaptive-card.ts";

/** How to draw a message. */
export interface Drawing {
  readonly theme: Theme;
  readonly onOpen: OnOpen;
  /** Changes a card before it is drawn, which is the moment to take its pictures out. */
  readonly prepare?: (card: unknown) => unknown;
}

/** What is drawn of a message, whatever else it holds. */
interface Message {
  readonly text?: unknown;
  readonly textFormat?: unknown;
  readonly attachments?: unknown;
  readonly attachmentLayout?: unknown;
}

/** Draws the text and the cards of a message, one below the other or side by side. */
export function drawMessage(message: Message, drawing: Drawing): HTMLElement {
  const { text, textFormat, attachments, attachmentLayout } = message;
  const drawn = createBox("drawing");
  drawn.dataset["theme"] = drawing.theme;
  if (typeof text === "string" && text.trim() !== "") {
    const isMarkdown = textFormat === undefined || textFormat === "markdown";
    drawn.append(createBox("text", renderText(text, isMarkdown, drawing.theme, drawing.onOpen)));
  }
  if (!Array.isArray(attachments)) return drawn;
  const cards = createBox(attachmentLayout === "carousel" ? "carousel" : "list");
  for (const attachment of attachments) cards.append(drawFrame(attachment, drawing));
  drawn.append(cards);
  return drawn;
}

function drawFrame(attachment: unknown, { theme, onOpen, prepare }: Drawing): HTMLElement {
  // The renderer's own element has styles that ours could not change.
  const frame = createBox("card");
  try {
    const { contentType, content } = attachment as { contentType: string; content: unknown };
    const parsed = typeof content === "string" ? JSON.parse(content) : content;
    const card = toAdaptiveCard(contentType, parsed);
    if (card === undefined) return createBox("card", createNote("A card that is not drawn here"));
    const drawn = renderCard(prepare ? prepare(card) : card, theme, onOpen);
    frame.append(drawn ?? createNote("An empty card"));
  } catch {
    // Whatever it is, the list of findings says more about it.
    frame.replaceChildren(createNote("A card that cannot be drawn"));
  }
  return frame;
}

function createBox(className: string, ...children: Node[]): HTMLElement {
  const box = Object.assign(document.createElement("div"), { className });
  box.append(...children);
  return box;
}

const createNote = (textContent: string): HTMLElement =>
  Object.assign(document.createElement("p"), { className: "not-drawn", textContent });
