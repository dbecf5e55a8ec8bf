import { assertText } from "../argument.ts";

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
 * @returns The text with every character escaped that could begin markup: `& < >` as entities, because
 * Teams also reads HTML in text, others by a backslash. Indents become no-break spaces. A line end
 * becomes a hard break: a single one would be lost in Markdown. Inside backticks the backslashes would
 * show; use {@link codeSpan} or {@link codeFence} for code.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not a string, such as a promise.
 *
 * @example
 * ```ts
 * import { escapeMarkdown } from "teams-outgoing-webhook";
 *
 * console.log(escapeMarkdown("[free](https://example.com) <at>all</at>"));
 * // \[free\](https://example.com) &lt;at&gt;all&lt;/at&gt;
 * ```
 */
export function escapeMarkdown(text: string): string {
  assertText(text, "escapeMarkdown");
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r\n?/g, "\n")
    .replace(/[\\\u0060*_~[\]{}|]/g, "\\$&")
    .replace(/^[ \t]+/gm, (indent) => indent.replaceAll("\t", "    ").replaceAll(" ", "\u00a0"))
    .replace(/^(\u00a0*)([#+=:-])/gm, "$1\\$2")
    .replace(/^(\u00a0*\d{1,9})([.)])/gm, "$1\\$2")
    .replace(/(?<=\S)[ \t]*\n(?=[^\n])/g, "  \n");
}

/**
 * Shows text as code within a line, letter for letter.
 *
 * Use it in a text reply, whose Markdown shows code; the text of an Adaptive Card shows none.
 *
 * @param text - Any text. Line ends become spaces.
 * @returns The text between enough backticks, or nothing for an empty text.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not a string, such as a promise.
 *
 * @example
 * ```ts
 * import { codeSpan } from "teams-outgoing-webhook";
 *
 * console.log(codeSpan("a*b*c")); // `a*b*c`
 * ```
 */
export function codeSpan(text: string): string {
  assertText(text, "codeSpan");
  if (text === "") return "";
  const line = text.replace(/\r\n?|\n/g, " ");
  const ticks = "`".repeat(countTicks(line) + 1);
  // Markdown takes away one space at each end, unless there is nothing else.
  const edge = /^[\u0060 ]|[\u0060 ]$/.test(line) && line.trim() !== "" ? " " : "";
  return `${ticks}${edge}${line}${edge}${ticks}`;
}

/**
 * Shows text as a block of code, letter for letter.
 *
 * Use it in a text reply, whose Markdown shows code; in an Adaptive Card use {@link codeBlock}.
 *
 * @param text - Any text, of one line or several.
 * @returns The text between fences, each on a line of its own. Put an empty line before it.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not a string, such as a promise.
 *
 * @example
 * ```ts
 * import { codeFence, textReply } from "teams-outgoing-webhook";
 *
 * console.log(textReply(codeFence("npm test")).text.split("\n")); // [ '```', 'npm test', '```' ]
 * ```
 */
export function codeFence(text: string): string {
  assertText(text, "codeFence");
  const fence = "`".repeat(Math.max(countTicks(text) + 1, 3));
  return `${fence}\n${text}\n${fence}`;
}

/** The length of the longest run of backticks. */
const countTicks = (text: string): number =>
  (text.match(/\u0060+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
