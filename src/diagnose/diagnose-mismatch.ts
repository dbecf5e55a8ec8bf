import { copyBytes } from "../core/raw-body.ts";
import { isBase64Of32Bytes } from "../core/verify/base64.ts";
import {
  type RequestBytes,
  readSignature,
  readSignedRequest,
  type SignedRequest,
} from "../core/verify/verification.ts";
import { verifySignature } from "../web/verify.ts";
import { type Budget, createBudget } from "./budget.ts";
import {
  type DiagnoseOptions,
  type Diagnosis,
  describeCause,
  type MismatchFinding,
} from "./diagnosis.ts";
import { createHasher } from "./hasher.ts";
import { type HeaderReading, readAuthorization } from "./header-readings.ts";
import type { MismatchCode } from "./mismatch.ts";
import { type Match, planStages, search } from "./search.ts";
import { findSigns } from "./signs.ts";
import { nameTokens, type Token, type TokenTexts, trimAsciiSpace } from "./tokens.ts";

/**
 * Finds out why a signature does not match: it tries the mistakes that people make with tokens,
 * headers and bodies, alone and in pairs, and returns those that explain the signature.
 *
 * For development only. Do not call it while you serve requests: it computes thousands of hashes, and
 * its findings help a forger. It never accepts a request; one with a known mistake is still refused.
 *
 * @param request - The body as you hold it, and the `Authorization` header as it arrived.
 * @param tokens - The text of the security token or tokens, exactly as your settings hold it: it
 * finds quotes, spaces and other alphabets. With several, put the one that you verify with first.
 * @param options - How much to try.
 * @returns A promise of the verdict and the mistakes that explain it. Nothing in the request makes it reject.
 * @throws {@link UsageError}, as a rejection, for a mistake in the call: prepared tokens, a parsed
 * body, or no token; see {@link UsageErrorCode}.
 *
 * @example
 * ```ts
 * import { diagnoseMismatch } from "teams-outgoing-webhook/diagnose";
 * import { signOutgoingWebhook } from "teams-outgoing-webhook/web";
 *
 * const token = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
 * const authorization = await signOutgoingWebhook('{"text":"hello"}', token);
 * const body = '{ "text": "hello" }\n';
 *
 * const { verdict, findings } = await diagnoseMismatch({ body, authorization }, token);
 * console.log(verdict, findings[0]?.code); // signature-mismatch body-pretty-printed
 * ```
 */
export async function diagnoseMismatch(
  request: SignedRequest,
  tokens: TokenTexts,
  options?: DiagnoseOptions,
): Promise<Diagnosis> {
  const budget = createBudget(options);
  const named = nameTokens(tokens);
  const { bytes: held, authorization } = readSignedRequest(request);
  const bytes = copyBytes(held);
  const { verdict, explanations } = await verifyStrictly({ bytes, authorization }, named);
  const unexplained = verdict !== "signature-matches" && bytes.length > 0;
  if (unexplained) {
    explanations.push(
      ...(await searchInStages(bytes, readAuthorization(authorization), named, budget)),
    );
  }
  const findings = explanations.map((explanation) => toFinding(explanation, named));
  const signs = unexplained && findings.length === 0 ? findSigns(bytes, named) : [];
  return {
    verdict,
    findings: [...findings, ...signs],
    attempts: budget.attempts,
    exhausted: budget.exhausted,
  };
}

interface StrictVerdict {
  readonly verdict: Diagnosis["verdict"];
  readonly explanations: Match[];
}

/** Verifies with the well-formed tokens. */
async function verifyStrictly(
  request: RequestBytes,
  tokens: readonly Token[],
): Promise<StrictVerdict> {
  const claimed = readSignature(request);
  if (!claimed.ok) return { verdict: claimed.reason, explanations: [] };
  const usable = tokens.filter(({ text }) => isBase64Of32Bytes(trimAsciiSpace(text)));
  if (usable.length === 0) return { verdict: "signature-mismatch", explanations: [] };
  const { bytes: body, authorization } = request;
  const texts = usable.map(({ text }) => text);
  const result = await verifySignature({ body, authorization }, texts);
  if (!result.ok) return { verdict: result.reason, explanations: [] };
  const { name: token } = usable[Number(result.tokenName)] as Token;
  const other = token !== (tokens[0] as Token).name;
  const explanations: Match[] = other ? [{ causes: ["key-of-another-webhook"], token }] : [];
  return { verdict: "signature-matches", explanations };
}

/** Searches stage by stage, and stops at the first stage that explains the signature. */
async function searchInStages(
  bytes: Uint8Array<ArrayBuffer>,
  readings: readonly HeaderReading[],
  tokens: readonly Token[],
  budget: Budget,
): Promise<Match[]> {
  if (readings.length === 0) return [];
  const hasher = createHasher();
  for (const { attempts, all } of planStages(bytes, tokens, budget, hasher)) {
    const found = new Map<string, Match>();
    for await (const explanation of search(attempts, readings, budget, hasher)) {
      const id = [explanation.token, ...explanation.causes].join();
      found.set(id, explanation);
      if (!all) break;
    }
    if (found.size > 0) return [...found.values()];
    // Later stages rewrite even more.
    if (budget.exhausted) break;
  }
  return [];
}

function toFinding({ causes, token }: Match, tokens: readonly Token[]): MismatchFinding {
  // A third mistake can only be in the header, and the verdict already reports that.
  const [code, also] = causes as [MismatchCode, MismatchCode | undefined];
  return {
    ...describeCause(code),
    proven: true,
    ...(tokens.length > 1 ? { tokenName: token } : {}),
    ...(also ? { also: describeCause(also) } : {}),
  };
}
