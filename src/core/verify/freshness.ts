import { assertKnownOptions } from "../known-options.ts";
import { UsageError } from "../usage-error.ts";

/**
 * How old an activity may be. Without `maxAgeSeconds`, every age is accepted.
 */
export interface VerifyOptions {
  /**
   * How far the activity's own `timestamp` may lie from now, in seconds and in both directions, the
   * limit included. Zero or more; `Infinity` is the same as leaving it out.
   *
   * Teams sends no timestamp header: the `timestamp` used is the one inside the signed body, so a
   * replayed request cannot bring a newer one. 300 is a good value on a machine that keeps time.
   */
  readonly maxAgeSeconds?: number | undefined;
  /**
   * The time to compare with: a `Date`, or milliseconds since 1970. The current time by default.
   */
  readonly now?: Date | number | undefined;
}

/** How far a timestamp may lie from now, in milliseconds; `undefined` accepts every age. */
export type Freshness = { readonly maxAge: number; readonly now: number } | undefined;

/** Checks the options before the request is read. It calls `clock` only if `now` is not given. */
export function resolveVerifyOptions(
  options: VerifyOptions | undefined,
  clock: () => number,
): Freshness {
  assertKnownOptions(options, ["maxAgeSeconds", "now"]);
  const { maxAgeSeconds = Number.POSITIVE_INFINITY, now } = options ?? {};
  if (typeof maxAgeSeconds !== "number" || !(maxAgeSeconds >= 0)) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "maxAgeSeconds has to be a number of seconds, zero or more. To accept every age, leave it out or pass Infinity.",
    );
  }
  const milliseconds = now instanceof Date ? now.getTime() : (now ?? clock());
  if (!Number.isFinite(milliseconds)) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "now has to be a valid Date or a finite number of milliseconds since 1970.",
    );
  }
  return createFreshness(maxAgeSeconds, milliseconds);
}

/** Makes the window from options that are checked already. */
export const createFreshness = (maxAgeSeconds: number, now: number): Freshness =>
  maxAgeSeconds === Number.POSITIVE_INFINITY ? undefined : { maxAge: maxAgeSeconds * 1000, now };

/** Judges a `timestamp`. One that is not a date is refused, because it may be old. */
export function judgeFreshness(
  timestamp: string,
  freshness: Freshness,
): "activity-invalid" | "activity-stale" | "activity-from-the-future" | undefined {
  if (!freshness) return undefined;
  const age = freshness.now - parseTimestamp(timestamp);
  if (Number.isNaN(age)) return "activity-invalid";
  if (age > freshness.maxAge) return "activity-stale";
  if (age < -freshness.maxAge) return "activity-from-the-future";
  return undefined;
}

/** Reads a `timestamp` as milliseconds since 1970; `NaN` if it is not a date. */
export function parseTimestamp(timestamp: string): number {
  // Teams writes three digits of a second until 2019 and seven since; the language promises to read three.
  const [, date, fraction = "", zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d{0,6})?(Z|[+-]\d\d:\d\d)$/.exec(timestamp) ??
    [];
  return Date.parse(`${date}.${fraction.padEnd(3, "0")}${zone}`);
}
