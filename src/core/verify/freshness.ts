import { assertKnownOptions } from "../known-options.ts";
import { UsageError } from "../usage-error.ts";

/**
 * How old an activity may be. Without `maxAgeSeconds`, age is not looked at.
 *
 * @example
 * ```ts
 * import { signOutgoingWebhook, verifyOutgoingWebhook } from "teams-outgoing-webhook";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const body = JSON.stringify({
 *   type: "message",
 *   id: "1584515842748",
 *   timestamp: "2020-03-18T07:17:22.7590435Z",
 *   text: "<at>Deploybot</at> status",
 *   from: { id: "29:1example-user", name: "Jane Doe" },
 *   conversation: { id: "19:1@thread.tacv2;messageid=1584515842748" },
 * });
 * const request = { body, authorization: signOutgoingWebhook(body, token) };
 *
 * const result = verifyOutgoingWebhook(request, token, { maxAgeSeconds: 300 });
 * console.log(result.ok || result.reason); // activity-stale
 * ```
 */
export interface VerifyOptions {
  /**
   * The furthest that the activity's own `timestamp` may lie from now, in seconds and in both
   * directions, the limit included. Zero or more; `Infinity` is the same as leaving it out.
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

/** A window in time, checked and in milliseconds; `undefined` lets every age pass. */
export type Freshness = { readonly maxAge: number; readonly now: number } | undefined;

/** Reads the options before the request is looked at; `clock` is asked only when it is needed. */
export function freshnessOf(options: VerifyOptions | undefined, clock: () => number): Freshness {
  assertKnownOptions(options, ["maxAgeSeconds", "now"]);
  const { maxAgeSeconds = Number.POSITIVE_INFINITY, now } = options ?? {};
  if (typeof maxAgeSeconds !== "number" || !(maxAgeSeconds >= 0)) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "maxAgeSeconds has to be a number of seconds, zero or more. Leave it out, or pass Infinity, to accept every age.",
    );
  }
  const milliseconds = now instanceof Date ? now.getTime() : (now ?? clock());
  if (!Number.isFinite(milliseconds)) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "now has to be a valid Date or a finite number of milliseconds since 1970.",
    );
  }
  return maxAgeSeconds === Number.POSITIVE_INFINITY
    ? undefined
    : { maxAge: maxAgeSeconds * 1000, now: milliseconds };
}

/** Judges a `timestamp`; one that is no date cannot be shown to be fresh. */
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

/** Reads a `timestamp` as milliseconds since 1970; `NaN` where it is no date. */
export function parseTimestamp(timestamp: string): number {
  // Teams writes three digits of a second until 2019 and seven since; the language promises to read three.
  const [, date, fraction = "", zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d{0,6})?(Z|[+-]\d\d:\d\d)$/.exec(timestamp) ??
    [];
  return Date.parse(`${date}.${fraction.padEnd(3, "0")}${zone}`);
}
