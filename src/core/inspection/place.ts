/** Where a value stands: a chain up to the root, so that a pointer is written only when it is needed. */
export interface Place {
  readonly key: string | number;
  readonly parent: Place | undefined;
  /** The value is written as a JSON string there, and what is inside has pointers of its own. */
  readonly isJsonString?: boolean;
}

export const ROOT: Place = { key: "", parent: undefined };

/** Writes the JSON pointer (RFC 6901) of a place; `!` stands where a JSON string is entered. */
export function pointerOf(place: Place): string {
  const steps: string[] = [];
  for (let at: Place = place; at.parent !== undefined; at = at.parent) {
    const key = String(at.key).replaceAll("~", "~0").replaceAll("/", "~1");
    steps.push(`/${key}${at.isJsonString ? "!" : ""}`);
  }
  return steps.reverse().join("");
}
