/** Tells whether a value is a version as Adaptive Cards have them: `"1.5"`. */
export const isVersion = (value: unknown): value is string =>
  typeof value === "string" && /^\d{1,4}\.\d{1,4}$/.test(value);

/** Tells which of two versions is later: `"1.10"` is later than `"1.9"`. */
export function isLater(version: string, other: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major === otherMajor ? minor > otherMinor : major > otherMajor;
}
