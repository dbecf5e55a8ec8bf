import type { MessageSource } from "./outgoing-message.ts";

/** Where to send, under which token, and what. */
export interface Target {
  readonly url: URL;
  readonly token: string;
  readonly bodyAt: MessageSource;
}

/** How long to wait for an answer that Teams has long given up on, so as to tell when it comes. */
export const GIVE_UP_AFTER = 10_000;
