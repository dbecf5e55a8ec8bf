import type { Platform } from "../serve/platform.ts";
import { checkTokens, prepareTokens } from "./prepare-tokens.ts";
import { verifyOutgoingWebhook } from "./verify.ts";

/** What a runtime with Web Crypto lends to the core. */
export const platform: Platform = {
  checkTokens,
  prepareTokens,
  verify: verifyOutgoingWebhook,
  startTimer(milliseconds, onEnd) {
    const timer = setTimeout(onEnd, milliseconds);
    return () => clearTimeout(timer);
  },
  log: (error) => console.error(error),
};
