import { getTag } from "./raw-body.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Names what somebody passed by mistake, and quotes nothing of it. A promise gets its fix at once,
 * because a missing `await` is the usual mistake.
 */
function describeArgument(value: unknown): string {
  if (value === undefined || value === null) return `${value}`;
  const tag = getTag(value);
  return tag === "Promise" ? "a promise: await it first" : `of type ${tag}`;
}

/** Refuses what is not a string; `caller` is the function that somebody called. */
export function assertText(text: unknown, caller: string): asserts text is string {
  if (typeof text === "string") return;
  throw new UsageError(
    "ERR_ARGUMENT_INVALID",
    `${caller} takes a string. The text is ${describeArgument(text)}.`,
  );
}

/** Refuses what cannot be an activity, such as the result that holds one. */
export function assertActivity(activity: unknown, caller: string): void {
  const isObject = getTag(activity) === "Object";
  if (isObject && !Object.hasOwn(activity as object, "ok")) return;
  throw new UsageError(
    "ERR_ARGUMENT_INVALID",
    `${caller} takes an activity, and got ${isObject ? "a result" : `what is ${describeArgument(activity)}`}. ` +
      "Verify the request first, and pass result.activity if result.ok is true.",
  );
}

/** Refuses what is not `isRight` for a reply; `rule` is the sentence that says what would be. */
export function assertForReply(isRight: boolean, argument: unknown, rule: string): void {
  if (isRight) return;
  throw new UsageError(
    "ERR_REPLY_INVALID",
    `${rule} The argument is ${describeArgument(argument)}.`,
  );
}
