import { rejected } from "../core/result.ts";
import { claimedSignature, takeRequest, type Verification } from "../core/verify/verification.ts";
import { type Deadline, late } from "./deadline.ts";
import type { PendingRequest } from "./incoming-request.ts";
import type { Platform } from "./platform.ts";
import { headerValues, type RequestHead } from "./request-head.ts";
import type { Settings } from "./settings.ts";
import { tokenSourceOf } from "./token-source.ts";

/** Says whether a request may come in: method, then size, then signature, then freshness. */
export type Admission = (
  request: PendingRequest,
  head: RequestHead,
  deadline: Deadline,
) => Promise<Verification>;

/** Makes the admission for a handler; it rejects for nothing but what the caller did wrong. */
export function createAdmission(settings: Settings, platform: Platform): Admission {
  const { maxBodyBytes, maxAgeSeconds } = settings;
  const tokensFor = tokenSourceOf(settings.tokens, platform);

  return async (request, head, deadline) => {
    if (request.method !== "POST") return rejected("method-not-allowed");

    const body = await deadline.before("The body", () =>
      request.readBody(maxBodyBytes, deadline.expired),
    );
    if (body === late) return rejected("body-incomplete");
    if (!body.ok) return body;

    const authorization = headerValues(request.headers, "authorization");
    const signed = { body: body.value, authorization };
    // Before the tokens are asked for, which may cost a look into a database.
    const claimed = claimedSignature(takeRequest(signed));
    if (!claimed.ok) return claimed;

    const verification = await deadline.before("tokens", async () => {
      const tokens = await tokensFor(head);
      if (tokens === null || tokens === undefined) return rejected("signature-mismatch");
      return platform.verify(signed, tokens, { maxAgeSeconds });
    });
    if (verification === late) throw deadline.reason();
    return verification;
  };
}
