/**
 * Makes text show as it was typed where Teams reads Markdown: a text reply, unless you chose another
 * `textFormat`, and the text of an Adaptive Card.
 *
 * Use it on everything that a person typed, their display name included. Otherwise they can put
 * links, headings or tags such as `<at>` into what your webhook says.
 *
 * The rules are CommonMark's and GitHub's; which subset a Teams client reads differs and is not
 * fully documented, so a client may show a backslash that it does not understand.
 *
 * @param text - Any text. A bare web address in it may still become a link.
 * @returns The text with every character escaped that could begin markup: `& < >` as entities,
 * because Teams also reads HTML in text, others by a backslash. Indents become no-break spaces.
 *
 * @example
 * ```ts
 * import { escapeMarkdown } from "teams-outgoing-webhook";
 *
 * console.log(escapeMarkdown("[free](https://example.com) <at>all</at>"));
 * // \[free\](https://example.com) &lt;at&gt;all&lt;/at&gt;
 * ```
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/[\\`*_~[\]|]/g, "\\$&")
    .replace(/^[ \t]+/gm, (indent) => indent.replaceAll("\t", "    ").replaceAll(" ", "\u00a0"))
    .replace(/^(\u00a0*)([#+=:-])/gm, "$1\\$2")
    .replace(/^(\u00a0*\d{1,9})([.)])/gm, "$1\\$2");
