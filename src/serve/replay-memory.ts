import { assertKnownOptions } from "../core/known-options.ts";
import { UsageError } from "../core/usage-error.ts";

/**
 * How much a replay memory holds.
 *
 * @example
 * ```ts
 * import { createReplayMemory, type ReplayMemoryOptions } from "teams-outgoing-webhook";
 *
 * const options: ReplayMemoryOptions = { maxEntries: 500 };
 * const claim = createReplayMemory(options);
 * console.log(claim("1584515842748", new Date("2100-01-01"))); // true
 * ```
 */
export interface ReplayMemoryOptions {
  /** The most ids to remember at a time, 10,000 by default: 28 messages a second for six minutes. */
  readonly maxEntries?: number | undefined;
}

/** What an edge calls `createReplayMemory`; the clock gives milliseconds since 1970. */
export function replayMemory(
  options: ReplayMemoryOptions,
  clock: () => number,
): (activityId: string, expiresAt: Date) => boolean {
  assertKnownOptions(options, ["maxEntries"]);
  const { maxEntries = 10_000 } = options;
  if (!(Number.isSafeInteger(maxEntries) && maxEntries > 0)) {
    throw new UsageError(
      "ERR_OPTION_INVALID",
      "maxEntries has to be a whole number of ids above zero.",
    );
  }
  // A Map keeps the order of insertion, which is nearly the order in which ids expire.
  const expiries = new Map<string, number>();
  return (activityId, expiresAt) => {
    const now = clock();
    const seenUntil = expiries.get(activityId);
    if (seenUntil !== undefined && seenUntil >= now) return false;
    expiries.delete(activityId);
    expiries.set(activityId, expiresAt.getTime());
    forgetOldest(expiries, maxEntries, now);
    return true;
  };
}

// At most two for each one that came, so a call never takes long and the expired ones still go.
function forgetOldest(expiries: Map<string, number>, maxEntries: number, now: number): void {
  const oldest = expiries.entries();
  for (let count = 0; count < 2; count++) {
    const [id, expiry] = oldest.next().value ?? ["", now];
    if (expiry >= now && expiries.size <= maxEntries) return;
    expiries.delete(id);
  }
}
