import { assertKnownOptions } from "../core/known-options.ts";
import { UsageError } from "../core/usage-error.ts";
import type { DiagnoseOptions } from "./diagnosis.ts";

/** What a search may spend: attempts, bytes to hash, and work to rewrite bodies. */
export interface Budget {
  /** Spends one attempt; `false` when none is left. */
  take(bytes: number): boolean;
  /** Spends work on rewriting, in about the time of hashing so many bytes; `false` when none is left. */
  rewrite(work: number): boolean;
  readonly attempts: number;
  /** Whether no attempt is left. */
  readonly isSpent: boolean;
  /** Whether the search asked for more attempts, bytes or work than there was. */
  readonly exhausted: boolean;
}

const MAX_ATTEMPTS = 100_000;
const MAX_BYTES = 256 << 20;
// Writing, copying and decoding so large a body takes at least twice as long as hashing it.
const LARGE_BYTES = 500_000;
const MAX_REWRITING = 144 << 20;

/** Creates a budget from the options. */
export function createBudget(options: DiagnoseOptions | undefined): Budget {
  assertKnownOptions(options, ["maxAttempts"]);
  const { maxAttempts = MAX_ATTEMPTS } = options ?? {};
  if (!Number.isSafeInteger(maxAttempts) || maxAttempts < 1) {
    throw new UsageError("ERR_OPTION_INVALID", "maxAttempts must be a whole number above zero.");
  }
  let attempts = 0;
  let bytes = 0;
  let rewriting = 0;
  let isSpent = false;
  let isLimited = false;
  return {
    take(length) {
      isSpent ||= attempts >= maxAttempts || bytes >= MAX_BYTES;
      if (isSpent) return false;
      attempts++;
      bytes += length > LARGE_BYTES ? 3 * length : length;
      return true;
    },
    rewrite(work) {
      isLimited ||= rewriting >= MAX_REWRITING;
      rewriting += work;
      return !isLimited;
    },
    get attempts() {
      return attempts;
    },
    get isSpent() {
      return isSpent;
    },
    get exhausted() {
      return isSpent || isLimited;
    },
  };
}
