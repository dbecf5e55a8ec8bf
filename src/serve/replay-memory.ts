import { assertKnownOptions } from "../core/known-options.ts";
import { UsageError } from "../core/usage-error.ts";

/**
 * How much a replay memory holds.
 */
export interface ReplayMemoryOptions {
  /** The most ids to remember at a time, 10,000 by default: 28 messages a second for six minutes. */
  readonly maxEntries?: number | undefined;
}

/**
 * Makes a `claim` that remembers in this process which messages were answered, so that each is
 * answered once: Teams sometimes delivers a message twice, and an attacker may send a copy.
 *
 * Each call takes constant time, and memory is bounded. When it is full, it forgets the oldest id,
 * which is the next to expire, so a flood never makes it refuse a genuine message. Only messages that
 * are authentic and fresh get in, so only members of the team can fill it. Several processes need a
 * shared store instead.
 *
 * @param options - How much to remember.
 * @returns A function for `claim`: `true` if the id is new, `false` while it is remembered.
 * @throws {@link UsageError} `ERR_OPTION_INVALID` for a `maxEntries` that is not a whole number above zero.
 *
 * @example
 * ```ts
 * import { createReplayMemory } from "teams-outgoing-webhook";
 *
 * const claim = createReplayMemory({ maxEntries: 500 });
 * const expiresAt = new Date(Date.now() + 300_000);
 * console.log(claim("1584515842748", expiresAt)); // true
 * console.log(claim("1584515842748", expiresAt)); // false
 * ```
 */
export function createReplayMemory(
  options: ReplayMemoryOptions = {},
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
    const now = Date.now();
    const seenUntil = expiries.get(activityId);
    if (seenUntil !== undefined && seenUntil >= now) return false;
    expiries.delete(activityId);
    expiries.set(activityId, expiresAt.getTime());
    forgetOldest(expiries, maxEntries, now);
    return true;
  };
}

// At most two for each new one, so no call takes long and expired ids still go.
function forgetOldest(expiries: Map<string, number>, maxEntries: number, now: number): void {
  const oldest = expiries.entries();
  for (let count = 0; count < 2; count++) {
    const [id, expiry] = oldest.next().value ?? ["", now];
    if (expiry >= now && expiries.size <= maxEntries) return;
    expiries.delete(id);
  }
}
