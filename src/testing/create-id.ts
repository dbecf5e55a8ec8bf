const given = new Set<number>();

/** Makes an id as Teams does, of milliseconds since 1970, and each only once. */
export function createId(milliseconds: number): string {
  // What is no date still needs an id.
  let id = Number.isNaN(milliseconds) ? Date.now() : milliseconds;
  while (given.has(id)) id++;
  given.add(id);
  return String(id);
}
