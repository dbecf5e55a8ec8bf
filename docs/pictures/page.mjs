// Runs in the page: draws a card with the official renderer.
import { AdaptiveCard, HostConfig } from "adaptivecards";
import MarkdownIt from "markdown-it";
import { asAdaptiveCard } from "./as-adaptive-card.mjs";
import { hostConfig } from "./host-config.mjs";

const markdown = new MarkdownIt();

AdaptiveCard.onProcessMarkdown = (text, result) => {
  // Teams takes the tags of mentions away before it reads the Markdown.
  result.outputHtml = markdown.render(text.replace(/<at>(.*?)<\/at>/g, "[$1](#)"));
  result.didProcess = true;
};

window.draw = async ({ text, attachments, attachmentLayout }) => {
  const message = document.querySelector("#message");
  message.replaceChildren();
  if (text) message.append(element("p", "text", text));
  const cards = element("div", attachmentLayout ?? "list");
  for (const attachment of attachments) {
    const card = new AdaptiveCard();
    card.hostConfig = new HostConfig(hostConfig);
    card.parse(asAdaptiveCard(attachment));
    // The renderer's own element has styles that ours could not change.
    const frame = element("div", "card");
    frame.append(card.render());
    cards.append(frame);
  }
  message.append(cards);
  await Promise.all([...message.querySelectorAll("img")].map(loaded));
};

const loaded = (image) =>
  image.decode().catch(() => {
    throw new Error(`No picture for ${image.src}: draw it in image-for.mjs.`);
  });

const element = (name, className, textContent = "") =>
  Object.assign(document.createElement(name), { className, textContent });
