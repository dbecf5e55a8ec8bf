import { type ReplayMemoryOptions, replayMemory } from "./replay-memory.ts";

/**
 * Makes a `claim` that remembers in this process which messages were answered, so that each is
 * answered once: Teams sometimes delivers one twice, and somebody else may send a copy.
 *
 * It needs constant time and bounded memory. When it is full, the oldest id is forgotten, since it is
 * the next to expire: a flood never makes it refuse a genuine message. Only messages that are
 * authentic and fresh get in, so nobody but members of the team can fill it. Several processes do not
 * know of each other's; share a store between them instead.
 *
 * @param options - How much to remember.
 * @returns A function for `claim`: `true` when the id is new, `false` while it is remembered.
 * @throws {@link UsageError} `ERR_OPTION_INVALID` for a `maxEntries` that is not a whole number above zero.
 *
 * @example
 * ```ts
 * import { createReplayMemory } from "teams-outgoing-webhook";
 *
 * const claim = createReplayMemory();
 * const expiresAt = new Date(Date.now() + 300_000);
 * console.log(claim("1584515842748", expiresAt)); // true
 * console.log(claim("1584515842748", expiresAt)); // false
 * ```
 */
export const createReplayMemory = (
  options: ReplayMemoryOptions = {},
): ((activityId: string, expiresAt: Date) => boolean) => replayMemory(options, Date.now);
