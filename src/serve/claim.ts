import type { Activity } from "../core/activity/activity.ts";
import { UsageError } from "../core/usage-error.ts";
import { parseTimestamp } from "../core/verify/freshness.ts";
import type { NamedToken } from "../core/verify/security-tokens.ts";
import type { Hmac } from "../core/verify/verification.ts";
import type { Settings } from "./handler-options.ts";

// How far the clocks of machines that share a store may differ, in milliseconds.
const MARGIN = 60_000;

// The latest moment that a Date can hold.
const NEVER = 8.64e15;

/** Asks the user's `claim` whether this activity is new. */
export async function claimActivity(
  claim: NonNullable<Settings["claim"]>,
  activity: Activity,
  token: NamedToken,
  maxAgeSeconds: number,
  hmac: Hmac,
): Promise<boolean> {
  const staleAt = parseTimestamp(activity.timestamp) + maxAgeSeconds * 1000;
  const expiresAt = Number.isFinite(staleAt) ? Math.min(staleAt + MARGIN, NEVER) : NEVER;
  const answer = await claim(await computeClaimId(activity, token, hmac), new Date(expiresAt));
  if (typeof answer === "boolean") return answer;
  throw new UsageError(
    "ERR_OPTION_INVALID",
    "claim did not return a boolean. Return true for a new message and false for one seen before, or a promise of " +
      "it. A Redis client returns 'OK' or null: compare it with 'OK'.",
  );
}

/**
 * Computes a digest under the token that matched: one message may mention two webhooks, so their ids
 * must differ, and no team can claim the ids of another. The conversation is part of it because two
 * channels may have a message of the same millisecond; the length tells where it ends. The byte 0xff
 * keeps the digest from being the signature of any body that is UTF-8.
 */
async function computeClaimId(
  { id, conversation }: Activity,
  token: NamedToken,
  hmac: Hmac,
): Promise<string> {
  const text = new TextEncoder().encode(`${conversation.id.length}:${conversation.id}${id}`);
  const message = new Uint8Array(text.length + 1);
  message[0] = 0xff;
  message.set(text, 1);
  const digest = await hmac(token, message);
  // The alphabet of URLs and file names, since the id may become part of one.
  return digest.slice(0, 43).replaceAll("+", "-").replaceAll("/", "_");
}
