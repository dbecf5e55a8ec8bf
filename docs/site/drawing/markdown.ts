import MarkdownIt from "markdown-it";

// The "zero" preset escapes all HTML; only what cards show is switched on, so pictures, tables,
// headings and bare addresses stay text.
const markdown = new MarkdownIt("zero").enable(["emphasis", "entity", "escape", "link", "list"]);

markdown.validateLink = (url) => url === MENTION || /^(?:https?|mailto):/i.test(url);

/** Where the link of a mention leads: nowhere. */
export const MENTION = "#";

/** Turns the Markdown of a message or a card into HTML that holds nothing but its own few tags. */
export const renderMarkdown = (text: string): string =>
  // Teams takes the tags of mentions away before it reads the Markdown.
  markdown.render(text.replace(/<at>([^<]*)<\/at>/g, `[$1](${MENTION})`));
