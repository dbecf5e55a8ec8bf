/** A piece of JSON as it is written, white space left out: a mark, a literal or a whole string. */
export type JsonToken = string;

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/gs;

// Deeper JSON is no activity; some engines cannot write it, and indentation makes it huge.
const DEEPEST = 60;

/** Takes a JSON object or list apart without loss: numbers and strings stay as they are written. */
export function readJson(text: string): readonly JsonToken[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
  } catch {
    return undefined;
  }
  const tokens = text.match(TOKEN) ?? [];
  let depth = 0;
  for (const token of tokens) {
    if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth > DEEPEST) return undefined;
  }
  return tokens;
}
