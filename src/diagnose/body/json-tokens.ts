/** A piece of JSON as it is written: a punctuation mark, a literal or a whole string. */
export type JsonToken = string;

// No activity is deeper; some engines cannot serialize deeper JSON, and indentation makes it huge.
const MAX_JSON_DEPTH = 60;
// The levels of indentation, summed over all lines: indentation can turn a hostile megabyte into a hundred.
const FEW_LEVELS = 100_000;
const LEVELS_PER_CHARACTER = 4;

/** Parses JSON; `undefined` where the text is something else. */
export function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Splits a JSON object or list into tokens without loss: numbers and strings stay as they are written. */
export function readJson(text: string): readonly JsonToken[] | undefined {
  const value = tryParse(text);
  if (typeof value !== "object" || value === null) return undefined;
  const tokens = scanJson(text);
  let depth = 0;
  let levels = 0;
  for (const token of tokens) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    else if (token !== ",") continue;
    levels += depth;
    if (depth > MAX_JSON_DEPTH) return undefined;
  }
  return levels > Math.max(FEW_LEVELS, LEVELS_PER_CHARACTER * text.length) ? undefined : tokens;
}

/**
 * Splits a text into tokens as if it were JSON; an unclosed string becomes a bare quote at the end. It
 * uses no regular expression: on a string of megabytes, those run out of stack or time.
 */
export function scanJson(text: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    let end = at + 1;
    if (character === '"') end = endOfString(text, at);
    else while (isInLiteral(character) && isInLiteral(text.charAt(end))) end++;
    // Past the end of the text: the string is not closed.
    if (end > text.length) tokens.push('"');
    else if (character > " ") tokens.push(text.slice(at, end));
    at = end;
  }
  return tokens;
}

const isInLiteral = (character: string): boolean =>
  character > " " && !'{}[]:,"'.includes(character);

function endOfString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (quote !== -1) {
    let backslashes = 0;
    while (text.charAt(quote - 1 - backslashes) === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
    quote = text.indexOf('"', quote + 1);
  }
  return text.length + 1;
}
