const known = /* @__PURE__ */ new Map<string, string>();

/** Writes a key in lower case. The same few keys come again and again, so the first ones are kept. */
export function lowerCase(key: string): string {
  const lower = known.get(key);
  // Stryker disable next-line all: equivalent, the map only saves time
  if (lower !== undefined) return lower;
  const made = key.toLowerCase();
  // Stryker disable next-line all: equivalent, the map only saves time
  if (known.size < 500 && key.length < 40) known.set(key, made);
  return made;
}
