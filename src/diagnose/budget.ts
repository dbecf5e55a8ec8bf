import { assertKnownOptions } from "../core/known-options.ts";
import { UsageError } from "../core/usage-error.ts";
import type { DiagnoseOptions } from "./diagnosis.ts";

/** What a search may spend; it is empty after so many attempts, or so many bytes. */
export interface Budget {
  /** Takes one attempt out; `false` when there is none left. */
  take(bytes: number): boolean;
  readonly attempts: number;
  /** Whether something was asked for in vain. */
  readonly exhausted: boolean;
}

const MAX_ATTEMPTS = 100_000;
const MAX_BYTES = 256 << 20;

/** Makes a budget of what the caller allows. */
export function budgetFor(options: DiagnoseOptions | undefined): Budget {
  assertKnownOptions(options, ["maxAttempts"]);
  const { maxAttempts = MAX_ATTEMPTS } = options ?? {};
  if (!Number.isSafeInteger(maxAttempts) || maxAttempts < 1) {
    throw new UsageError("ERR_OPTION_INVALID", "maxAttempts has to be a whole number above zero.");
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
