import type { PreparedTokens } from "../core/verify/prepared-tokens.ts";
import type { SecurityTokens } from "../core/verify/security-tokens.ts";
import type { HandlerOptions } from "./handler-options.ts";
import type { Platform } from "./platform.ts";
import type { RequestHead } from "./request-head.ts";

/** Gives the tokens for a request; the same ones are prepared once. */
export function tokenSourceOf(
  tokens: HandlerOptions["tokens"],
  platform: Pick<Platform, "prepareTokens">,
): (request: RequestHead) => Promise<SecurityTokens | null | undefined> {
  if (typeof tokens === "function") return async (request) => tokens(request);
  let prepared: PreparedTokens | undefined;
  return async () => {
    // The tokens are kept, not the promise: on Workers a promise may die with the request that began it.
    prepared ??= await platform.prepareTokens(tokens);
    return prepared;
  };
}
