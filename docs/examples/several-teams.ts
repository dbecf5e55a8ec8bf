import { prepareTokens, type SignedRequest, verifySignature } from "teams-outgoing-webhook";

const { CONTOSO_TOKEN = "", FABRIKAM_TOKEN = "" } = process.env;

const tokens = prepareTokens({ contoso: CONTOSO_TOKEN, fabrikam: FABRIKAM_TOKEN });

/** Says which team's webhook signed a request, or `undefined` where none did. */
export function teamOf(request: SignedRequest): string | undefined {
  const result = verifySignature(request, tokens);
  return result.ok ? result.tokenName : undefined;
}
