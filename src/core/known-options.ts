import { UsageError } from "./usage-error.ts";

/** Refuses what would silently do nothing: options that are misspelt, or no options at all. */
export function assertKnownOptions(options: unknown, names: readonly string[]): void {
  if (options === undefined) return;
  if (typeof options !== "object" || options === null) {
    throw new UsageError("ERR_OPTION_INVALID", "The options have to be an object.");
  }
  if (Object.keys(options).every((name) => names.includes(name))) return;
  throw new UsageError(
    "ERR_OPTION_INVALID",
    `There is an option that is not known here. The options are ${names.join(", ")}.`,
  );
}
