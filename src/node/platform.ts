import type { Platform } from "../serve/platform.ts";
import { keysOf, prepareTokens } from "./prepare-tokens.ts";
import { verifyOutgoingWebhook } from "./verify.ts";

/** What Node.js lends to the core. */
export const platform: Platform = {
  checkTokens: keysOf,
  prepareTokens,
  verify: verifyOutgoingWebhook,
  startTimer(milliseconds, onEnd) {
    const timer = setTimeout(onEnd, milliseconds);
    return () => clearTimeout(timer);
  },
  log: (error) => console.error(error),
};
