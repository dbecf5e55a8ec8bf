/** Where a value starts in a text, counted from 1 as in editors. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Creates a function that finds the value of a JSON pointer in a JSON text that has no error. Where the value is
 * missing, it finds the object or list that should contain it.
 */
export function createLocator(json: string): (pointer: string) => TextPlace {
  const toPlace = createPlaceFinder(json);
  const known = new Map<number, Members>();
  const findMembers = (start: number): Members => {
    const members = known.get(start) ?? readMembers(json, start);
    known.set(start, members);
    return members;
  };
  return (pointer) => {
    // After a "!", a pointer continues inside a string.
    const segments = pointer.replace(/!.*/s, "").split("/").slice(1);
    let at = skipSpace(json, 0);
    for (const segment of segments) {
      const inside = findMembers(at).get(segment.replaceAll("~1", "/").replaceAll("~0", "~"));
      if (inside === undefined) break;
      at = inside;
    }
    return toPlace(at);
  };
}

/** Creates a function that converts an offset into a line and a column. */
export function createPlaceFinder(text: string): (offset: number) => TextPlace {
  const lines = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    const line = findLine(offset, lines);
    return { line: line + 1, column: offset - (lines[line] as number) + 1 };
  };
}

/** Finds the line that contains a position, from the ascending starts of lines. */
function findLine(at: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The positions of the members of an object or list, by name. */
type Members = ReadonlyMap<string, number>;

/** Reads the members of the value at `start`; of duplicate keys, parsers take the last. */
function readMembers(json: string, start: number): Members {
  const members = new Map<string, number>();
  const end = ENDS[json[start] as string];
  if (!end) return members;
  let at = skipSpace(json, start + 1);
  for (let index = 0; at < json.length && json[at] !== end; index++) {
    let key = String(index);
    if (end === "}") {
      const keyEnd = skipString(json, at);
      key = JSON.parse(json.slice(at, keyEnd));
      at = skipSpace(json, skipSpace(json, keyEnd) + 1);
    }
    members.set(key, at);
    at = skipSpace(json, skipValue(json, at));
    if (json[at] === ",") at = skipSpace(json, at + 1);
  }
  return members;
}

const ENDS: Readonly<Record<string, "]" | "}">> = { "[": "]", "{": "}" };

function skipValue(json: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const character = json[at];
    if (character === '"') at = skipString(json, at) - 1;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    at++;
  } while (at < json.length && (depth > 0 || !/[,\]}]/.test(json.charAt(at))));
  return at;
}

const skipString = (json: string, start: number): number => findStringError(json, start) as number;

function skipSpace(json: string, start: number): number {
  let at = start;
  while (/\s/.test(json.charAt(at))) at++;
  return at;
}

/** Why a text is not JSON, and where it first breaks the grammar. */
export interface JsonError {
  readonly offset: number;
  /** What is there, and how to fix it, in English. It quotes at most one character. */
  readonly message: string;
}

/** What a JSON text contains that a parser does not report. */
export interface JsonReport {
  readonly error: JsonError | undefined;
  /** The offsets of keys that their object already has; parsers keep only the last. */
  readonly duplicates: readonly number[];
}

interface OpenContainer {
  readonly end: "]" | "}";
  readonly keys: Set<string> | undefined;
}

const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const MOST_DUPLICATES = 100;

/**
 * Reads a text by the grammar of JSON (RFC 8259), without recursion and in linear time. It finds the
 * first error, which the messages of JSON parsers do not locate on every runtime, and duplicate keys.
 * The package jsonc-parser recurses, so deeply nested JSON overflows its stack, and it accepts comments.
 */
export function examineJson(json: string): JsonReport {
  const open: OpenContainer[] = [];
  const duplicates: number[] = [];
  let at = skipJsonSpace(json, 0);
  // "first" is a place where the container may also end; nothing special is expected before an item.
  let expected: "first" | "separator" | undefined;

  for (;;) {
    const container = open.at(-1);
    const character = json[at];
    if (expected === "separator") {
      if (!container) return character === undefined ? done() : fail(at, explainExtra(json, at));
      if (character === container.end) {
        open.pop();
        at = skipJsonSpace(json, at + 1);
      } else if (character === ",") {
        at = skipJsonSpace(json, at + 1);
        expected = undefined;
      } else return fail(at, explainSeparator(json, at, container));
      continue;
    }
    if (expected === "first" && character === (container as OpenContainer).end) {
      expected = "separator";
      continue;
    }
    if (container?.keys) {
      const key = readKey(at, container.keys);
      if (key) return key;
    }
    const opened = json[at];
    if (opened === "{" || opened === "[") {
      open.push(opened === "{" ? { end: "}", keys: new Set() } : { end: "]", keys: undefined });
      at = skipJsonSpace(json, at + 1);
      expected = "first";
      continue;
    }
    const error = readScalar();
    if (error) return error;
    at = skipJsonSpace(json, at);
    expected = "separator";
  }

  function readKey(start: number, keys: Set<string>): JsonReport | undefined {
    if (json[start] !== '"') return fail(start, explainKey(json, start));
    const end = findStringError(json, start);
    if (typeof end !== "number") return fail(end.offset, end.message);
    const key: string = JSON.parse(json.slice(start, end));
    if (keys.has(key) && duplicates.length < MOST_DUPLICATES) duplicates.push(start);
    keys.add(key);
    at = skipJsonSpace(json, end);
    if (json[at] !== ":") {
      return fail(at, `${describeCharacter(json, at)} where a colon must follow the key`);
    }
    at = skipJsonSpace(json, at + 1);
    return undefined;
  }

  function readScalar(): JsonReport | undefined {
    if (json[at] === '"') {
      const end = findStringError(json, at);
      if (typeof end !== "number") return fail(end.offset, end.message);
      at = end;
      return undefined;
    }
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(json)?.[0];
    if (literal === undefined) return fail(at, explainValue(json, at));
    at += literal.length;
    return undefined;
  }

  function done(): JsonReport {
    return { error: undefined, duplicates };
  }

  function fail(offset: number, message: string): JsonReport {
    return { error: { offset, message: `${message}.` }, duplicates };
  }
}

/** Finds the end of a string, or what breaks the grammar in it. */
function findStringError(json: string, start: number): number | JsonError {
  for (let at = start + 1; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) {
      const message = `${describeCharacter(json, at)} inside a string; write ${CONTROL_ESCAPES[code] ?? "an escape such as \\u0001"} instead, or let JSON.stringify do it`;
      return { offset: at, message };
    }
    if (code !== 0x5c) continue;
    if (!/^\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})/.test(json.slice(at, at + 6))) {
      return { offset: at, message: "a backslash that starts no escape; write it twice" };
    }
    at++;
  }
  return { offset: json.length, message: "the end of the text inside a string; close the string" };
}

const CONTROL_ESCAPES: Readonly<Record<number, string>> = { 9: "\\t", 10: "\\n", 13: "\\r" };

function explainValue(json: string, at: number): string {
  const character = describeCharacter(json, at);
  if (/[\]}]/.test(json.charAt(at)) && /,\s*$/.test(json.slice(Math.max(0, at - 100), at))) {
    return `${character} after a comma; remove the comma`;
  }
  if (json[at] === "'") return `${character} where a value must be; use double quotes`;
  return explainComment(json, at) ?? `${character} where a value must be`;
}

function explainKey(json: string, at: number): string {
  const character = describeCharacter(json, at);
  if (json[at] === "}") return `${character} after a comma; remove the comma`;
  return explainComment(json, at) ?? `${character} where a key in double quotes must be`;
}

const explainSeparator = (json: string, at: number, { end }: OpenContainer): string =>
  explainComment(json, at) ?? `${describeCharacter(json, at)} where a comma or ${end} must be`;

const explainExtra = (json: string, at: number): string =>
  explainComment(json, at) ?? `${describeCharacter(json, at)} after the end of the value`;

const explainComment = (json: string, at: number): string | undefined =>
  /\/[/*]/.test(json.slice(at, at + 2)) ? "a comment; remove it" : undefined;

/** Names a character, by its code where it is invisible or could be confused. */
function describeCharacter(json: string, at: number): string {
  const codePoint = json.codePointAt(at);
  if (codePoint === undefined) return "the end of the text";
  const character = String.fromCodePoint(codePoint);
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  if (character === "\n" || character === "\r") return `a raw line break (${code})`;
  if (character === "\t") return `a raw tab (${code})`;
  return /[!-~]/.test(character) ? character : `the character ${code}`;
}

function skipJsonSpace(json: string, start: number): number {
  let at = start;
  while (at < json.length && " \t\n\r".includes(json.charAt(at))) at++;
  return at;
}
