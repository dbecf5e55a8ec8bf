/** Where a value begins in a text: counted from 1, as editors do. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Finds where the value that a JSON pointer names stands in a JSON text. Where there is none, because
 * something is missing there, it finds what should hold it.
 */
export function locatePointer(json: string, pointer: string): TextPlace {
  // Behind a "!", a pointer goes on inside of a string.
  const segments = pointer.split("!", 1)[0]?.split("/").slice(1) ?? [];
  let at = skipSpace(json, 0);
  for (const segment of segments) {
    const inside = memberAt(json, at, segment.replaceAll("~1", "/").replaceAll("~0", "~"));
    if (inside === undefined) break;
    at = inside;
  }
  const before = json.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where a member of the object or list at `start` begins; a parser takes the last of equal keys. */
function memberAt(json: string, start: number, name: string): number | undefined {
  const isList = json[start] === "[";
  if (!isList && json[start] !== "{") return undefined;
  let found: number | undefined;
  let at = skipSpace(json, start + 1);
  for (let index = 0; at < json.length && json[at] !== "]" && json[at] !== "}"; index++) {
    let key = String(index);
    if (!isList) {
      const end = skipString(json, at);
      key = JSON.parse(json.slice(at, end));
      at = skipSpace(json, skipSpace(json, end) + 1);
    }
    if (key === name) found = at;
    at = skipSpace(json, skipValue(json, at));
    if (json[at] === ",") at = skipSpace(json, at + 1);
  }
  return found;
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
