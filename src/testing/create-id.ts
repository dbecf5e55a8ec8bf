/** For each id that was given, one behind it from which to look for a free one. */
const following = new Map<number, number>();

/** Makes an id as Teams does, of milliseconds since 1970, and each only once. */
export function createId(milliseconds: number): string {
  // What is no date still needs an id.
  const wanted = Number.isNaN(milliseconds) ? Date.now() : milliseconds;
  const passed: number[] = [];
  let id = wanted;
  for (let next = following.get(id); next !== undefined; next = following.get(id)) {
    passed.push(id);
    id = next;
  }
  // Whoever comes this way again need not pass all of them: a load test asks for many in a millisecond.
  for (const given of [...passed, id]) following.set(given, id + 1);
  return String(id);
}
