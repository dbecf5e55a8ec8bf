import type { Activity } from "../core/activity/activity.ts";
import { rejected } from "../core/result.ts";
import { createFreshness } from "../core/verify/freshness.ts";
import type { RejectionReason } from "../core/verify/rejection.ts";
import {
  checkTokens,
  type NamedToken,
  type SecurityTokens,
} from "../core/verify/security-tokens.ts";
import {
  type Hmac,
  matchToken,
  readActivity,
  readSignature,
  readSignedRequest,
} from "../core/verify/verification.ts";
import { type Deadline, isThenable, TIMED_OUT } from "./deadline.ts";
import type { Settings } from "./handler-options.ts";
import { type RequestHead, readHeader, type UnreadRequest } from "./incoming-request.ts";

/** An activity and the token that proves it, or the reason to refuse the request. */
export type Authentication =
  | { readonly ok: true; readonly activity: Activity; readonly token: NamedToken }
  | { readonly ok: false; readonly reason: RejectionReason };

// Verified under when there are no tokens, so that the time does not tell which teams are known. What
// it says is ignored: everybody knows this key.
const NO_TEAM: readonly NamedToken[] = [{ name: "", base64: `${"A".repeat(43)}=` }];

/**
 * Decides whether a request may come in: method, then size, then signature, then activity and age.
 * It rejects only for what the programmer did wrong.
 */
export async function authenticate(
  request: UnreadRequest,
  head: RequestHead,
  deadline: Deadline,
  { tokens, maxAgeSeconds, maxBodyBytes }: Settings,
  hmac: Hmac,
): Promise<Authentication> {
  if (head.method !== "POST") return rejected("method-not-allowed");

  const body = await deadline.race("The body", () =>
    request.readBody(maxBodyBytes, (stop) => deadline.onExpiry(stop)),
  );
  if (body === TIMED_OUT) return rejected("body-incomplete");
  if (!body.ok) return body;

  const authorization = readHeader(request.headers, "authorization");
  const signed = readSignedRequest({ body: body.value, authorization });
  // Before the tokens are chosen, which may cost a query to a database.
  const signature = readSignature(signed);
  if (!signature.ok) return signature;

  const token = await deadline.race("tokens", () => {
    const find = (chosen: SecurityTokens | null | undefined) =>
      findToken(signature.value, signed.bytes, chosen, hmac);
    const chosen = typeof tokens === "function" ? tokens(head) : tokens;
    return isThenable(chosen) ? Promise.resolve(chosen).then(find) : find(chosen);
  });
  if (token === TIMED_OUT) throw deadline.reason;
  if (!token) return rejected("signature-mismatch");

  const activity = readActivity(signed.bytes, createFreshness(maxAgeSeconds, Date.now()));
  return activity.ok ? { ok: true, activity: activity.value, token } : activity;
}

function findToken(
  signature: string,
  bytes: Uint8Array,
  tokens: SecurityTokens | null | undefined,
  hmac: Hmac,
): NamedToken | undefined | Promise<NamedToken | undefined> {
  const isKnown = tokens !== null && tokens !== undefined;
  const checked = isKnown ? checkTokens(tokens) : NO_TEAM;
  const match = (hmacs: readonly string[]) => {
    const token = matchToken(signature, checked, hmacs);
    return isKnown ? token : undefined;
  };
  const hmacs = checked.map((token) => hmac(token, bytes));
  return hmacs.every((each) => typeof each === "string")
    ? match(hmacs)
    : Promise.all(hmacs).then(match);
}
