import { prepareTokens, type SignedRequest, verifySignature } from "teams-outgoing-webhook";

const { CONTOSO_TOKEN, FABRIKAM_TOKEN } = process.env;

const tokens = prepareTokens({ contoso: CONTOSO_TOKEN, fabrikam: FABRIKAM_TOKEN });

/** Returns the team whose webhook signed a request, or `undefined` if none did. */
export function findTeam(request: SignedRequest): string | undefined {
  const result = verifySignature(request, tokens);
  return result.ok ? result.tokenName : undefined;
}
