import { prepareTokens, type SignedRequest, verifySignature } from "teams-outgoing-webhook";

const { TEAMS_TOKEN, TEAMS_TOKEN_NEXT } = process.env;

// Accept both tokens while both webhooks exist. A missing token is refused, so leave it out.
const tokens = prepareTokens({
  current: TEAMS_TOKEN,
  ...(TEAMS_TOKEN_NEXT && { next: TEAMS_TOKEN_NEXT }),
});

/** Returns the name of the token that signed a request, so you can see when the old one is no longer used. */
export function findTokenName(request: SignedRequest): string | undefined {
  const result = verifySignature(request, tokens);
  return result.ok ? result.tokenName : undefined;
}
