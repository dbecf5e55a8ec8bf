import type { Activity } from "./activity.ts";
import { joinParts } from "./part-writer.ts";
import { type Markup, readHtml, readText } from "./read-markup.ts";

/** Teams takes messages of at most 100 KB in UTF-16, which is 51,200 characters. */
const MAX_LENGTH = 131_072;

/**
 * Reads a message from its HTML attachment, or else from `text`. Only the attachment tells markup
 * from what people type, and the sender's words from those of others. So if it is too long to read,
 * there is nothing to act on.
 */
export function readMessage(activity: Activity): Markup {
  const attachment = activity.attachments?.find(
    ({ contentType, content }) => contentType === "text/html" && typeof content === "string",
  );
  if (!attachment) return readText(activity.text);
  const content = attachment.content as string;
  if (Math.max(content.length, activity.text.length) > MAX_LENGTH) return { parts: [], quoted: [] };

  const text = readText(activity.text);
  const html = readHtml(content);
  if (!holdsMessage(html, text)) return text;
  // What looks like a quotation in `text` alone may be what somebody typed.
  if (/<(?:quoted|blockquote)\b/i.test(joinParts(html.parts))) return html;
  return { parts: html.parts, quoted: [...html.quoted, ...text.quoted] };
}

/**
 * Tells whether the HTML is the same message as `text`: it marks no other mention, and has all the
 * words. It may have more words, which `text` lost, and fewer mentions, where somebody typed `<at>`.
 * HTML with a quotation always counts, since `text` would make it the sender's own words.
 */
function holdsMessage(html: Markup, text: Markup): boolean {
  if (html.quoted.length > 0) return true;

  const names = listMentions(text);
  const marked = listMentions(html);
  if (marked.size === 0 ? names.size > 0 : [...marked].some((name) => !names.has(name)))
    return false;

  const words = joinParts(text.parts.filter(({ kind }) => kind !== "picture"));
  const typed = joinParts(html.parts);
  // `text` holds them with entities, or as they were typed, which may look like markup and entities.
  return hasWords(typed, words) || hasWords(joinParts(readText(typed).parts), words);
}

function listMentions({ parts }: Markup): ReadonlySet<string> {
  // A name that is mentioned again and again is normalized once.
  const written = new Set<string>();
  for (const { kind, text } of parts) if (kind === "mention") written.add(text);
  return new Set([...written].map(normalizeName));
}

/** What two spellings of one name have in common. */
export function normalizeName(name: string): string {
  const trimmed = name.trim().toLowerCase();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.split(/\s/).filter(Boolean).join(" ") : trimmed;
}

// Long words are compared piece by piece: a search takes time for each character of what it looks
// for, and an unbounded repetition overflows the stack of V8.
const PIECE_LENGTH = 64;
const WORD_PIECES = /[\p{L}\p{N}]{1,64}/gu;

/** Tells whether one text has all the words of another one, in their order. */
function hasWords(text: string, words: string): boolean {
  let position = 0;
  for (const [piece] of words.matchAll(WORD_PIECES)) {
    position = findWordEnd(text, piece, position);
    if (position < 0) return false;
  }
  return true;
}

function findWordEnd(text: string, piece: string, from: number): number {
  let found = text.indexOf(piece, from);
  while (found >= 0) {
    let end = found + piece.length;
    const isStart = found === from || !isInWord(text, found - 1);
    if (piece.length >= PIECE_LENGTH || (isStart && !isInWord(text, end))) return end;
    // Every word is looked at once.
    while (isInWord(text, end)) end++;
    found = text.indexOf(piece, end);
  }
  return -1;
}

function isInWord(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code >= 0x80) return /[\p{L}\p{N}]/u.test(text.charAt(index));
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
}
