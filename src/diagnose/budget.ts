import { assertKnownOptions } from "../core/known-options.ts";
import { UsageError } from "../core/usage-error.ts";
import type { DiagnoseOptions } from "./diagnosis.ts";

/** What a search may spend: a number of attempts, and a number of bytes. */
export interface Budget {
  /** Spends one attempt; `false` when none is left. */
  take(bytes: number): boolean;
  readonly attempts: number;
  /** Whether the search asked for more than there was. */
  readonly exhausted: boolean;
}

const MAX_ATTEMPTS = 100_000;
const MAX_BYTES = 256 << 20;

/** Creates a budget from the options. */
export function createBudget(options: DiagnoseOptions | undefined): Budget {
  assertKnownOptions(options, ["maxAttempts"]);
  const { maxAttempts = MAX_ATTEMPTS } = options ?? {};
  if (!Number.isSafeInteger(maxAttempts) || maxAttempts < 1) {
    throw new UsageError("ERR_OPTION_INVALID", "maxAttempts must be a whole number above zero.");
  }
  let attempts = 0;
  let bytes = 0;
  let exhausted = false;
  return {
    take(length) {
      exhausted ||= attempts >= maxAttempts || bytes >= MAX_BYTES;
      if (exhausted) return false;
      attempts++;
      bytes += length;
      return true;
    },
    get attempts() {
      return attempts;
    },
    get exhausted() {
      return exhausted;
    },
  };
}
