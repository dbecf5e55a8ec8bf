import { getTag } from "./raw-body.ts";
import { UsageError, type UsageErrorCode } from "./usage-error.ts";

/** Refuses what is not a string; `caller` is the function that somebody called. */
export function assertText(text: unknown, caller: string): asserts text is string {
  if (typeof text !== "string") throw argumentError(`${caller} takes a string`, text);
}

/**
 * Refuses what cannot be an activity, such as the result that holds one. A result has no `type`, which
 * every activity has: the sender of one may add any other field, `ok` too.
 */
export function assertActivity(activity: unknown, caller: string): void {
  const isObject = getTag(activity) === "Object";
  const has = (name: string) => Object.hasOwn(activity as object, name);
  if (isObject && (has("type") || !has("ok"))) return;
  throw argumentError(
    `${caller} takes the activity of a result whose ok is true`,
    activity,
    isObject ? "the whole result" : undefined,
  );
}

/** Refuses what is not `isRight` for a reply; `rule` is half a sentence that says what would be. */
export function assertForReply(isRight: boolean, argument: unknown, rule: string): void {
  if (!isRight) throw argumentError(rule, argument, undefined, "ERR_REPLY_INVALID");
}

/** Names what somebody passed by mistake, and quotes nothing of it. */
function argumentError(
  rule: string,
  argument: unknown,
  name?: string,
  code: UsageErrorCode = "ERR_ARGUMENT_INVALID",
): UsageError {
  const tag = getTag(argument);
  const isPromise = tag === "Promise";
  const article = /^[AEIOU]/.test(tag) ? "an" : "a";
  const kind = argument == null ? argument : `${article} ${tag.toLowerCase()}`;
  return new UsageError(
    code,
    `${rule}, not ${name ?? kind}.${isPromise ? " Await it first." : ""}`,
  );
}
