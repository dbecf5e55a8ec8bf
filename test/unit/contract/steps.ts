import type { Edge } from "./edge.ts";
import type { Sample } from "./sample.ts";

/** What may differ from the documented request; a field that is there replaces the documented one. */
export interface Changes {
  readonly body?: unknown;
  readonly authorization?: unknown;
  readonly tokens?: unknown;
  readonly options?: unknown;
}

/** Verifies the documented request with changes, by both verifying functions, which have to agree. */
export const verdict = (sample: Sample, changes: Changes) => async (edge: Edge) => {
  const { tokens, options, ...request } = {
    body: sample.body,
    authorization: sample.authorization,
    tokens: sample.token,
    options: undefined,
    ...changes,
  };
  const result = await edge.verifyOutgoingWebhook(
    request as never,
    tokens as never,
    options as never,
  );
  const alone = await edge.verifySignature(request as never, tokens as never);
  if (result.ok)
    return { ok: alone.ok && alone.tokenName === result.tokenName, tokenName: result.tokenName };
  return { ok: alone.ok, reason: result.reason };
};

/** Signs a body under the sample's token, and verifies that. */
export const signedVerdict =
  (sample: Sample, body: string | Uint8Array, options?: object) => async (edge: Edge) => {
    const authorization = await edge.signOutgoingWebhook(body, sample.token);
    const result = await edge.verifyOutgoingWebhook({ body, authorization }, sample.token, options);
    return result.ok ? { ok: true, text: result.activity.text } : result;
  };

/** The JSON of the smallest activity, with changes. */
export const activityJson = (changes: object = {}): string =>
  JSON.stringify({
    type: "message",
    id: "1584515842748",
    timestamp: "2020-03-18T07:17:22.7590435Z",
    text: "hello",
    from: { id: "29:1" },
    conversation: { id: "19:1" },
    ...changes,
  });

export const refused = (reason: string) => ({ ok: false, reason });

export const thrown = (code: string) => ({ throws: code });
