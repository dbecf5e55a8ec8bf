import type { CardReply } from "./card-reply.ts";
import type { TextReply } from "./text-reply.ts";

declare const checked: unique symbol;

/**
 * What an outgoing webhook may answer: text, cards, or what {@link assertReply} has let through.
 */
export type Reply = TextReply | CardReply | CheckedReply;

/** A reply that was built elsewhere and that {@link assertReply} has let through. */
export interface CheckedReply {
  /** Keeps replies out that were not checked. There is nothing to read. */
  readonly [checked]: true;
  /** Always `"message"`. */
  readonly type: "message";
  /** The text, where there is one. */
  readonly text?: string;
}
