import { UsageError } from "./usage-error.ts";

/** Refuses options that would silently do nothing: misspelt ones, and options that are not an object. */
export function assertKnownOptions(options: unknown, names: readonly string[]): void {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      `The options have to be an object. The options are ${names.join(", ")}.`,
    );
  }
  const unknown = Object.keys(options).find((name) => !names.includes(name));
  if (unknown === undefined) return;
  // A long name may be a token that was passed in the wrong place.
  const which = unknown.length > 30 ? "Unknown option" : `Unknown option \`${unknown}\``;
  throw new UsageError("ERR_OPTION_INVALID", `${which}. The options are ${names.join(", ")}.`);
}
