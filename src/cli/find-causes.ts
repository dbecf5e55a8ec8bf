import type { SignedRequest } from "../core/verify/verification.ts";
import { diagnoseMismatch } from "../diagnose/diagnose-mismatch.ts";
import type { MismatchFinding } from "../diagnose/diagnosis.ts";
import type { NamedTokens } from "./read-tokens.ts";

/** Finds why a signature matches none of the tokens. */
export async function findCauses(
  request: SignedRequest,
  tokens: NamedTokens,
): Promise<readonly MismatchFinding[]> {
  const { verdict, findings } = await diagnoseMismatch(request, tokens);
  // Where it matches, the search only tells that the token is not the first, and any may match here.
  return verdict === "signature-matches" ? [] : findings;
}
