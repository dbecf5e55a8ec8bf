import type { JsonToken } from "./json-tokens.ts";

/** Writes the strings of JSON with the escapes of some library. */
export type Escapes = (tokens: readonly JsonToken[]) => readonly JsonToken[];

/** Writes a UTF-16 unit as JSON may. */
export const escapeUnit = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

const escapeUnitInCapitals = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

// A quote that JSON.stringify escaped; a backslash before it may be one that was escaped itself.
const escapeQuotes = (string: string): string =>
  string.replace(/\\(.)/gs, (pair, character) => (character === '"' ? "\\u0022" : pair));

const asWritten: Escapes = (tokens) => tokens;

/** Escapes what JSON asks for, and then what `again` does. */
const rewrite =
  (again: (string: string) => string): Escapes =>
  (tokens) =>
    tokens.map((token) => (token.startsWith('"') ? again(plain(token)) : token));

// Without a backslash, nothing is escaped, and nothing needs to be.
const plain = (string: JsonToken): JsonToken =>
  string.includes("\\") ? JSON.stringify(JSON.parse(string)) : string;

/** JavaScript, and most others. */
export const asJavaScript: Escapes = rewrite((string) => string);

/** The habits of common libraries, the commonest first. */
export const ESCAPES: readonly Escapes[] = [
  asWritten,
  asJavaScript,
  // Python with ensure_ascii, Ruby with ascii_only.
  rewrite((string) => string.replace(/[\u007f-\uffff]/g, escapeUnit)),
  // Go, Rails.
  rewrite((string) => string.replace(/[<>&\u2028\u2029]/g, escapeUnit)),
  // System.Text.Json.
  rewrite((string) =>
    escapeQuotes(string).replace(/[&'+<>`]|[\u007f-\uffff]/g, escapeUnitInCapitals),
  ),
  // PHP, with and without JSON_UNESCAPED_UNICODE.
  rewrite((string) => string.replaceAll("/", "\\/").replace(/[\u0080-\uffff]/g, escapeUnit)),
  rewrite((string) => string.replaceAll("/", "\\/")),
  // Gson.
  rewrite((string) => string.replace(/[<>&='\u2028\u2029]/g, escapeUnit)),
  // Python with the characters of HTML escaped as well, as Flask does.
  rewrite((string) => string.replace(/[<>&']|[\u007f-\uffff]/g, escapeUnit)),
  // JSON for old browsers, in capitals.
  rewrite((string) => string.replace(/[\u0080-\uffff]/g, escapeUnitInCapitals)),
];
