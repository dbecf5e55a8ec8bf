/** Where a value starts in a text, counted from 1 as in editors. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Creates a function that finds the value of a JSON pointer in a JSON text. Where the value is missing,
 * it finds the object or list that should contain it.
 */
export function createLocator(json: string): (pointer: string) => TextPlace {
  const lines = [0, ...Array.from(json.matchAll(/\n/g), ({ index }) => index + 1)];
  const known = new Map<number, Members>();
  const findMembers = (start: number): Members => {
    const members = known.get(start) ?? readMembers(json, start);
    known.set(start, members);
    return members;
  };
  return (pointer) => {
    // After a "!", a pointer continues inside a string.
    const segments = pointer.split("!", 1)[0]?.split("/").slice(1) ?? [];
    let at = skipSpace(json, 0);
    for (const segment of segments) {
      const inside = findMembers(at).get(segment.replaceAll("~1", "/").replaceAll("~0", "~"));
      if (inside === undefined) break;
      at = inside;
    }
    const line = findLine(at, lines);
    return { line: line + 1, column: at - (lines[line] ?? 0) + 1 };
  };
}

/** Finds the line that contains a position, from the ascending starts of lines. */
function findLine(at: number, starts: readonly number[]): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The positions of the members of an object or list, by name. */
type Members = ReadonlyMap<string, number>;

/** Reads the members of the value at `start`; of duplicate keys, parsers take the last. */
function readMembers(json: string, start: number): Members {
  const members = new Map<string, number>();
  const isList = json[start] === "[";
  if (!isList && json[start] !== "{") return members;
  let at = skipSpace(json, start + 1);
  for (let index = 0; at < json.length && json[at] !== "]" && json[at] !== "}"; index++) {
    let key = String(index);
    if (!isList) {
      const end = skipString(json, at);
      key = JSON.parse(json.slice(at, end));
      at = skipSpace(json, skipSpace(json, end) + 1);
    }
    members.set(key, at);
    at = skipSpace(json, skipValue(json, at));
    if (json[at] === ",") at = skipSpace(json, at + 1);
  }
  return members;
}

function skipValue(json: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const character = json[at];
    if (character === '"') at = skipString(json, at) - 1;
    else if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") depth--;
    at++;
  } while (at < json.length && (depth > 0 || !/[,\]}]/.test(json[at] ?? "")));
  return at;
}

function skipString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === "\\" ? 2 : 1;
  return at + 1;
}

function skipSpace(json: string, start: number): number {
  let at = start;
  while (/\s/.test(json[at] ?? "")) at++;
  return at;
}
