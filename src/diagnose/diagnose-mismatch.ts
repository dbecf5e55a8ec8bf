import { isBase64Of32Bytes } from "../core/verify/base64.ts";
import {
  claimedSignature,
  type RequestBytes,
  type SignedRequest,
  takeRequest,
} from "../core/verify/verification.ts";
import { copyOf } from "../web/hmac.ts";
import { verifySignature } from "../web/verify.ts";
import { stagesOf } from "./attempts.ts";
import { type Budget, budgetFor } from "./budget.ts";
import {
  causeOf,
  type DiagnoseOptions,
  type Diagnosis,
  type MismatchFinding,
} from "./diagnosis.ts";
import { type HeaderReading, headerReadings } from "./header-readings.ts";
import type { MismatchCode } from "./mismatch.ts";
import { type Explanation, search } from "./search.ts";
import { signsIn } from "./signs.ts";
import { namedTexts, type Token, type TokenTexts, trimAsciiSpace } from "./token-texts.ts";

/**
 * Finds out why a signature does not match: it tries the mistakes that people really make with
 * tokens, headers and bodies, alone and in pairs, and names those under which the signature fits.
 *
 * For development, never on the way of a request: it costs thousands of hashes, and what it finds
 * helps a forger. It never turns a mismatch into a pass; a request whose mistake is known is still refused.
 *
 * @param request - The body as you hold it, and the `Authorization` header as it arrived.
 * @param tokens - The text of the security token or tokens, however they are written: quotes, spaces
 * and other alphabets are found. With several, the first is the one that you verify with.
 * @param options - How much to try.
 * @returns A promise of the verdict and its explanations. Nothing in the request makes it reject.
 * @throws {@link UsageError}, as a rejection, for arguments of the wrong type: prepared tokens, a body that is
 * parsed, no token at all; see {@link UsageErrorCode}.
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
  const budget = budgetFor(options);
  const named = namedTexts(tokens);
  const { bytes: held, authorization } = takeRequest(request);
  const bytes = copyOf(held);
  const { verdict, explanations } = await judge({ bytes, authorization }, named);
  const unexplained = verdict !== "signature-matches" && bytes.length > 0;
  if (unexplained) {
    explanations.push(...(await explain(bytes, headerReadings(authorization), named, budget)));
  }
  const findings = explanations.map((explanation) => findingOf(explanation, named));
  const signs = unexplained && findings.length === 0 ? signsIn(bytes, named) : [];
  return {
    verdict,
    findings: [...findings, ...signs],
    attempts: budget.attempts,
    exhausted: budget.exhausted,
  };
}

interface Judgement {
  readonly verdict: Diagnosis["verdict"];
  readonly explanations: Explanation[];
}

/** Verifies with the tokens that are well written. */
async function judge(request: RequestBytes, tokens: readonly Token[]): Promise<Judgement> {
  const claimed = claimedSignature(request);
  if (!claimed.ok) return { verdict: claimed.reason, explanations: [] };
  const usable = tokens.filter(({ text }) => isBase64Of32Bytes(trimAsciiSpace(text)));
  if (usable.length === 0) return { verdict: "signature-mismatch", explanations: [] };
  const { bytes: body, authorization } = request;
  const texts = usable.map(({ text }) => text);
  const result = await verifySignature({ body, authorization }, texts);
  if (!result.ok) return { verdict: result.reason, explanations: [] };
  const { name: token } = usable[Number(result.tokenName)] as Token;
  const other = token !== tokens[0]?.name;
  const explanations: Explanation[] = other ? [{ causes: ["key-of-another-webhook"], token }] : [];
  return { verdict: "signature-matches", explanations };
}

/** Searches stage by stage, until one explains the signature. */
async function explain(
  bytes: Uint8Array<ArrayBuffer>,
  readings: readonly HeaderReading[],
  tokens: readonly Token[],
  budget: Budget,
): Promise<Explanation[]> {
  if (readings.length === 0) return [];
  for (const { attempts, all } of stagesOf(bytes, tokens)) {
    const found = new Map<string, Explanation>();
    for await (const explanation of search(attempts, readings, budget)) {
      const id = [explanation.token, ...explanation.causes].join();
      if (!found.has(id)) found.set(id, explanation);
      if (!all) break;
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

function findingOf({ causes, token }: Explanation, tokens: readonly Token[]): MismatchFinding {
  // A third mistake can only be one of the header, of which the verdict tells.
  const [code, also] = causes as [MismatchCode, MismatchCode | undefined];
  return {
    ...causeOf(code),
    proven: true,
    ...(tokens.length > 1 ? { tokenName: token } : {}),
    ...(also ? { also: causeOf(also) } : {}),
  };
}
