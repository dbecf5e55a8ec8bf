import type { RejectionReason } from "../core/verify/rejection.ts";
import { describeMismatch, type MismatchCode } from "./mismatch.ts";

/**
 * How much {@link diagnoseMismatch} may try.
 *
 * @example
 * ```ts
 * import { type DiagnoseOptions, diagnoseMismatch } from "teams-outgoing-webhook/diagnose";
 *
 * const options: DiagnoseOptions = { maxAttempts: 1000 };
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const request = { body: "{}", authorization: `HMAC ${"A".repeat(43)}=` };
 * console.log((await diagnoseMismatch(request, token, options)).findings); // []
 * ```
 */
export interface DiagnoseOptions {
  /**
   * How many hashes to compute at most: a whole number above zero, 100,000 by default. A message of
   * the usual size that nothing explains needs some 7,000, a fraction of a second. Large bodies get
   * fewer: the search also ends after 256 MiB.
   */
  readonly maxAttempts?: number | undefined;
}

/**
 * One mistake, and what cures it.
 *
 * @example
 * ```ts
 * import type { MismatchCause } from "teams-outgoing-webhook/diagnose";
 *
 * const line = ({ code, fix }: MismatchCause) => `${code}: ${fix}`;
 * console.log(line({ code: "key-hex", fix: "Use base64." })); // key-hex: Use base64.
 * ```
 */
export interface MismatchCause {
  /** What happened, in a stable word. */
  readonly code: MismatchCode;
  /** What happened and what cures it, in English. It quotes nothing from the request or the token. */
  readonly fix: string;
}

/**
 * An explanation of a signature that does not match.
 *
 * @example
 * ```ts
 * import type { MismatchFinding } from "teams-outgoing-webhook/diagnose";
 *
 * const codesOf = ({ code, also }: MismatchFinding) => (also ? [code, also.code] : [code]);
 * console.log(codesOf({ code: "key-hex", fix: "Use base64.", proven: true })); // [ 'key-hex' ]
 * ```
 */
export interface MismatchFinding extends MismatchCause {
  /**
   * `true`: with this undone, the signature fits. `false`: the body or the token shows the mistake
   * by itself, but what was lost cannot be brought back, so it is not certain that nothing else is wrong.
   */
  readonly proven: boolean;
  /** With several tokens, the name or index of the one that the finding is about. */
  readonly tokenName?: string;
  /** The second mistake, where only two together explain the signature. */
  readonly also?: MismatchCause;
}

/**
 * What {@link diagnoseMismatch} found. It holds no token, no body and no signature.
 *
 * @example
 * ```ts
 * import type { Diagnosis } from "teams-outgoing-webhook/diagnose";
 *
 * const summaryOf = ({ verdict, findings }: Diagnosis) =>
 *   findings.map(({ fix }) => fix).join("\n") || `${verdict}: no known cause`;
 * ```
 */
export interface Diagnosis {
  /**
   * What strict verification says of the request as it is: `verifySignature` with the tokens that
   * are well written. A finding never changes it.
   */
  readonly verdict: "signature-matches" | RejectionReason;
  /** What explains it, the likeliest first. Empty: the signature matches, or no known cause. */
  readonly findings: readonly MismatchFinding[];
  /** How many hashes were computed. */
  readonly attempts: number;
  /** Whether the search ended at its limit, so that a finding may be missing. */
  readonly exhausted: boolean;
}

/** A mistake with its cure. */
export const causeOf = (code: MismatchCode): MismatchCause => ({
  code,
  fix: describeMismatch(code),
});
