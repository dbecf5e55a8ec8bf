import { prepareTokens, type SignedRequest, verifySignature } from "teams-outgoing-webhook";

const { TEAMS_TOKEN = "", TEAMS_TOKEN_NEXT } = process.env;

// While both webhooks exist, both tokens count. The next one is optional; an empty one is refused.
const tokens = prepareTokens({
  current: TEAMS_TOKEN,
  ...(TEAMS_TOKEN_NEXT && { next: TEAMS_TOKEN_NEXT }),
});

/** Says which token signed a request, so that you see when nobody uses the old one any more. */
export function tokenOf(request: SignedRequest): string | undefined {
  const result = verifySignature(request, tokens);
  return result.ok ? result.tokenName : undefined;
}
