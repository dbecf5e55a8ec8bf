import type { Account, ChannelData, Conversation } from "../core/activity/activity.ts";
import { UsageError } from "../core/usage-error.ts";

/**
 * What shall be different from an ordinary message. `from`, `conversation` and `channelData` are
 * completed field by field; everything else replaces what was there.
 *
 * @example
 * ```ts
 * import type { ActivityOverrides } from "teams-outgoing-webhook/testing";
 *
 * const fromJane: ActivityOverrides = { from: { name: "Doe, Jane" }, locale: "nb-NO" };
 * ```
 */
export interface ActivityOverrides {
  /** The message with its markup; {@link messageText} writes it. */
  readonly text?: string | undefined;
  /** When it was sent, in ISO 8601. Now by default. */
  readonly timestamp?: string | undefined;
  /** The id of the message. By default one that no other activity of this program has. */
  readonly id?: string | undefined;
  /** Who wrote it. */
  readonly from?: Partial<Account> | undefined;
  /** The thread. Its id ends in the id of the message by default: the first one of a thread. */
  readonly conversation?: Partial<Conversation> | undefined;
  /** Tenant, team and channel. */
  readonly channelData?: ChannelData | undefined;
  /** Any other field. What Teams would never send is taken, too: it may be what you want to test. */
  readonly [field: string]: unknown;
}

/** Refuses what has no fields to take over. */
export function assertOverrides(overrides: unknown): void {
  if (typeof overrides === "object" && overrides !== null) return;
  throw new UsageError("ERR_OPTION_INVALID", "The fields to override have to be in an object.");
}
