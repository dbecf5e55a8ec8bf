import type { MismatchCode } from "../mismatch.ts";
import { type Body, type RepairedBody, repairedText } from "./body.ts";
import { type JsonToken, readJson, scanJson } from "./json-tokens.ts";

// Far larger than any message from Teams; each way of writing it takes a noticeable time.
const LARGE_BODY = 500_000;

/** Rewrites JSON as many libraries would. */
export function* reserialized({ text = "", rewrite }: Body): Generator<RepairedBody> {
  const json = readJson(text);
  if (json === undefined) return;
  const held = text.trim();
  const habits = text.length > LARGE_BODY ? 3 : Number.POSITIVE_INFINITY;
  const seen = new Set([text, held]);
  const heldMinified = json.join("");
  // The layouts in which the body is held already: the first source, as written, shows which.
  const heldLayouts = new Set<JsonLayout>();
  for (const [code, tokens] of listSources(text, json)) {
    for (const escapeAgain of ESCAPES.slice(0, habits)) {
      if (!rewrite(workFor(tokens, text))) return;
      const escaped = escapeAgain(tokens);
      const minified = escaped.join("");
      if (seen.has(`${minified}${code}`)) continue;
      seen.add(`${minified}${code}`);
      for (const layout of JSON_LAYOUTS.slice(0, habits)) {
        if (!rewrite(workFor(tokens, text))) return;
        const written = layOut(escaped, layout);
        if (written === held) heldLayouts.add(layout);
        if (seen.has(written)) continue;
        const isHeldLayout = heldLayouts.has(layout);
        yield repairedText(
          code ?? nameChange({ written, minified, held, heldMinified, isHeldLayout }),
          written,
        );
      }
    }
  }
}

/** How many bytes could be hashed in the time that one way of writing takes. */
const workFor = (tokens: readonly JsonToken[], text: string): number =>
  32 * tokens.length + 4 * text.length;

type Source = readonly [MismatchCode | undefined, readonly JsonToken[]];

/** The JSON as it is and, where they differ, as JavaScript rewrites it and with sorted keys. */
function* listSources(text: string, json: readonly JsonToken[]): Generator<Source> {
  yield [undefined, json];
  if (text.length > LARGE_BODY) return;
  const value: unknown = JSON.parse(text);
  const parsed = JSON.stringify(value);
  if (parsed !== asJavaScript(json).join("")) yield ["body-reserialized", scanJson(parsed)];
  const sorted = JSON.stringify(value, sortKeys);
  if (sorted !== parsed) yield ["body-keys-sorted", scanJson(sorted)];
}

const sortKeys = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, (value as Readonly<Record<string, unknown>>)[key]]),
      )
    : value;

interface Change {
  readonly written: string;
  readonly minified: string;
  readonly held: string;
  readonly heldMinified: string;
  readonly isHeldLayout: boolean;
}

function nameChange(change: Change): MismatchCode {
  const { written, minified, held, heldMinified, isHeldLayout } = change;
  if (minified !== heldMinified) {
    return isHeldLayout ? "body-escapes-changed" : "body-reserialized";
  }
  if (held === heldMinified) return "body-minified";
  return written === minified ? "body-pretty-printed" : "body-reserialized";
}

/** Rewrites the strings of JSON with the escapes of some library. */
type Escapes = (tokens: readonly JsonToken[]) => readonly JsonToken[];

/** Writes a UTF-16 unit as an escape. */
export const escapeUnit = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

const escapeUnitInCapitals = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

// Matches pairs, because a backslash in front of a quote may itself be escaped.
const escapeQuotes = (string: string): string =>
  string.replace(/\\(.)/gs, (pair, character) => (character === '"' ? "\\u0022" : pair));

const asWritten: Escapes = (tokens) => tokens;

/** Escapes what JSON requires, and then what `again` adds. */
const rewrite =
  (again: (string: string) => string): Escapes =>
  (tokens) =>
    tokens.map((token) => (token.startsWith('"') ? again(reduceEscapes(token)) : token));

// Without a backslash, nothing is escaped.
const reduceEscapes = (string: JsonToken): JsonToken =>
  string.includes("\\") ? JSON.stringify(JSON.parse(string)) : string;

/** JavaScript, and most others. */
const asJavaScript: Escapes = rewrite((string) => string);

/** The habits of common libraries, the commonest first. */
const ESCAPES: readonly Escapes[] = [
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

/** Where a JSON library puts white space. */
interface JsonLayout {
  /** The indentation of one level; empty for JSON on one line. */
  readonly indent: string;
  readonly comma: string;
  readonly colon: string;
  /** Keeps lists on one line, with spaces inside the brackets. */
  readonly listsInline?: boolean;
}

/** The layouts of common libraries, the commonest first. */
const JSON_LAYOUTS: readonly JsonLayout[] = [
  { indent: "", comma: ",", colon: ":" },
  { indent: "  ", comma: ",", colon: ": " },
  { indent: "    ", comma: ",", colon: ": " },
  { indent: "\t", comma: ",", colon: ": " },
  // Python's json.dumps, PostgreSQL's jsonb.
  { indent: "", comma: ", ", colon: ": " },
  // Jackson.
  { indent: "  ", comma: ",", colon: " : ", listsInline: true },
];

/** Writes JSON tokens in a layout. */
function layOut(tokens: readonly JsonToken[], layout: JsonLayout): string {
  const { indent, comma, colon, listsInline = false } = layout;
  const pieces: string[] = [];
  const inline: boolean[] = [];
  let depth = 0;
  const lineEnd = () => (indent === "" ? "" : `\n${indent.repeat(depth)}`);
  for (const [index, token] of tokens.entries()) {
    if (token === "{" || token === "[") {
      const list = listsInline && token === "[";
      inline.push(list);
      if (!list) depth++;
      pieces.push(token, isClosing(tokens[index + 1]) ? gap(listsInline) : list ? " " : lineEnd());
    } else if (isClosing(token)) {
      const list = inline.pop();
      if (!list) depth--;
      if (!isOpening(tokens[index - 1])) pieces.push(list ? " " : lineEnd());
      pieces.push(token);
    } else if (token === ",") {
      pieces.push(...(inline.at(-1) ? [", "] : [comma, lineEnd()]));
    } else {
      pieces.push(token === ":" ? colon : token);
    }
  }
  return pieces.join("");
}

const isOpening = (token: JsonToken | undefined): boolean => token === "{" || token === "[";
const isClosing = (token: JsonToken | undefined): boolean => token === "}" || token === "]";
const gap = (wide: boolean): string => (wide ? " " : "");
