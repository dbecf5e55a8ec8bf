import type { VerifyOptions } from "../core/verify/freshness.ts";
import type { PreparedTokens } from "../core/verify/prepared-tokens.ts";
import type { SecurityTokens } from "../core/verify/security-tokens.ts";
import type { SignedRequest, Verification } from "../core/verify/verification.ts";

/** What an edge lends to the core: its cryptography, its clock, its timer and its log. */
export interface Platform {
  /** Throws for tokens that cannot be used, at once. */
  checkTokens(tokens: SecurityTokens): void;
  prepareTokens(tokens: SecurityTokens): PreparedTokens | Promise<PreparedTokens>;
  verify(
    request: SignedRequest,
    tokens: SecurityTokens,
    options: VerifyOptions,
  ): Verification | Promise<Verification>;
  /** Calls back later, unless the function that it returns is called before. */
  startTimer(milliseconds: number, onEnd: () => void): () => void;
  /** Says where somebody can read it what nobody else wanted to hear. */
  log(error: unknown): void;
}
