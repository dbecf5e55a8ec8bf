import type { Activity } from "../core/activity/activity.ts";
import { UsageError } from "../core/usage-error.ts";
import { parseTimestamp } from "../core/verify/freshness.ts";
import type { Settings } from "./settings.ts";

// For as long as the clocks of machines that share a store may differ.
const MARGIN = 60_000;

// The latest moment that a Date can hold.
const NEVER = 8.64e15;

/** Asks the user's `claim` whether this activity is new. */
export async function isNew(
  activity: Activity,
  key: string,
  { claim, maxAgeSeconds }: Settings,
): Promise<boolean> {
  if (!claim) return true;
  const staleAt = parseTimestamp(activity.timestamp) + maxAgeSeconds * 1000;
  const expiresAt = Number.isFinite(staleAt) ? Math.min(staleAt + MARGIN, NEVER) : NEVER;
  const answer = await claim(claimIdOf(activity, key), new Date(expiresAt));
  if (typeof answer === "boolean") return answer;
  throw new UsageError(
    "ERR_OPTION_INVALID",
    "claim has to give true for what is new and false for what was seen before, or a promise of it. " +
      "A Redis client gives 'OK' or null: compare it with 'OK'.",
  );
}

// The id alone is a time in milliseconds, at which something may have been written elsewhere too; and
// one message may mention two webhooks.
const claimIdOf = ({ id, conversation }: Activity, key: string): string =>
  `${key}/${conversation.id}/${id}`;
