import type { Paint } from "../paint.ts";
import { printable } from "../printable.ts";

/**
 * Writes text with the markup that Teams knows as lines for a terminal. No expression may look further than to where
 * the next markup of its kind can begin: on megabytes of beginnings without an end, it would never be done.
 */
export function renderText(text: unknown, paint: Paint): string[] {
  if (typeof text !== "string") return [];
  return printable(text)
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<at>([^<\n]*)<\/at>/g, (_, name) => paint.cyan(`@${name}`))
    .replace(/\*\*(?!\s)([^*\n]+)(?<!\s)\*\*/g, (_, words) => paint.bold(words))
    .replace(/(?<!\\)\[([^[\]\n]+)\]\(([^()\s]+)\)/g, (_, words, url) => linkOf(words, url, paint))
    .replace(/\\([!-/:-@[-`{-~])/g, "$1")
    .split("\n");
}

/** A link: what people read, and where it leads. */
export const linkOf = (words: string, url: string, paint: Paint): string =>
  `${paint.underline(words)} ${paint.dim(url)}`;
