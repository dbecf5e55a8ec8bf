/** Tells whether a JSON text has a key twice in one object, of which a parser keeps the last alone. */
export function hasDuplicateKeys(json: string, parsed: unknown): boolean {
  // Outside of strings, a colon stands behind each key and nowhere else.
  const written = json.replace(/"(?:[^"\\]|\\.)*"/g, "").split(":").length - 1;
  let kept = 0;
  const pending = [parsed];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null) continue;
    const inner = Object.values(value);
    if (!Array.isArray(value)) kept += inner.length;
    for (const item of inner) pending.push(item);
  }
  return written !== kept;
}
