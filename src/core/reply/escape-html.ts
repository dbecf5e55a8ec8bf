import { assertText } from "../argument.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Makes text safe inside markup that Teams reads as HTML: a reply with `textFormat: "xml"`, the
 * `text` of a Hero or Thumbnail card, the name inside `<at>…</at>`.
 *
 * Use it on everything that a person typed, their display name included.
 *
 * @param text - Any text.
 * @returns The text with `& < > " '` as entities. Line ends stay: HTML shows them as a space.
 * @throws {@link UsageError} `ERR_ARGUMENT_INVALID` for what is not a string, such as a promise.
 *
 * @example
 * ```ts
 * import { escapeHtml } from "teams-outgoing-webhook";
 *
 * console.log(escapeHtml('<at>everyone</at> & "friends"'));
 * // &lt;at&gt;everyone&lt;/at&gt; &amp; &quot;friends&quot;
 * ```
 */
export function escapeHtml(text: string): string {
  assertText(text, "escapeHtml");
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
