import type { RejectionReason } from "../core/verify/rejection.ts";
import { describeMismatch, type MismatchCode } from "./mismatch.ts";

/**
 * How much {@link diagnoseMismatch} may try, as in `diagnoseMismatch(request, token, { maxAttempts: 1000 })`.
 */
export interface DiagnoseOptions {
  /**
   * The most hashes to compute: a whole number above zero, 100,000 by default. A message of the usual
   * size that no mistake explains needs 3,000 to 6,000, a fraction of a second. Large bodies get fewer:
   * the search also stops after 256 MiB.
   */
  readonly maxAttempts?: number | undefined;
}

/** One mistake, and how to fix it. */
export interface MismatchCause {
  /** What happened, as a stable code. */
  readonly code: MismatchCode;
  /** What happened and how to fix it, in English. It quotes nothing from the request or the token. */
  readonly fix: string;
}

/**
 * A mistake that explains why the signature does not match.
 *
 * Print `also` too: where it is set, fixing the first mistake alone is not enough.
 */
export interface MismatchFinding extends MismatchCause {
  /**
   * `true`: without this mistake, the signature matches. `false`: the body or the token shows the
   * mistake, but what was lost cannot be restored, so something else may be wrong as well.
   */
  readonly proven: boolean;
  /** With several tokens, the name or index of the token that the finding is about. */
  readonly tokenName?: string;
  /** The second mistake, where only both together explain the signature. */
  readonly also?: MismatchCause;
}

/**
 * What {@link diagnoseMismatch} found. It contains no token, no body and no signature.
 */
export interface Diagnosis {
  /**
   * The result of strict verification: what `verifySignature` says with the well-formed tokens.
   * A finding never changes it.
   */
  readonly verdict: "signature-matches" | RejectionReason;
  /** The mistakes that explain it, the likeliest first. Empty where the signature matches, or the cause is unknown. */
  readonly findings: readonly MismatchFinding[];
  /** The number of hashes that were computed. */
  readonly attempts: number;
  /** Whether the search stopped at its limit, so that a finding may be missing. */
  readonly exhausted: boolean;
}

/** Explains a mistake by its code. */
export const describeCause = (code: MismatchCode): MismatchCause => ({
  code,
  fix: describeMismatch(code),
});
