/**
 * Find out why the signature of an outgoing webhook does not match, on every runtime with Web
 * Crypto. For development only: it tries thousands of mistakes, and its findings are not for the sender.
 *
 * @module teams-outgoing-webhook/diagnose
 */

export type { RawBody } from "./core/raw-body.ts";
export { UsageError, type UsageErrorCode } from "./core/usage-error.ts";
export type { HeaderValue } from "./core/verify/authorization-header.ts";
export type { RejectionReason } from "./core/verify/rejection.ts";
export type { SignedRequest } from "./core/verify/verification.ts";
export { diagnoseMismatch } from "./diagnose/diagnose-mismatch.ts";
export type {
  DiagnoseOptions,
  Diagnosis,
  MismatchCause,
  MismatchFinding,
} from "./diagnose/diagnosis.ts";
export { describeMismatch, type MismatchCode } from "./diagnose/mismatch.ts";
export type { TokenTexts } from "./diagnose/tokens.ts";
