/** The name of a field, the number of an item, or a field whose string is read as JSON. */
export type Key = string | number | { readonly inJsonString: string };

/** Where a value stands: a chain up to the root, so that a pointer is written only when it is needed. */
export interface Place {
  readonly key: Key;
  readonly parent: Place | undefined;
}

export const ROOT: Place = { key: "", parent: undefined };

/** The place of a field or an item. */
export const placeOf = (key: Key, parent: Place): Place => ({ key, parent });

/** Writes the JSON pointer (RFC 6901) of a place; `!` stands where a JSON string is entered. */
export function pointerOf(place: Place): string {
  const steps: string[] = [];
  for (let at = place; at.parent !== undefined; at = at.parent) steps.push(stepOf(at.key));
  return steps.reverse().join("");
}

const stepOf = (key: Key): string =>
  typeof key === "object"
    ? `${stepOf(key.inJsonString)}!`
    : `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
