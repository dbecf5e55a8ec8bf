import {
  describeRejection,
  rejectionStatus,
  type SignedRequest,
  UsageError,
  type Verification,
  verifyOutgoingWebhook,
} from "../../../src/web.ts";
import { make } from "./dom.ts";

/** The result of verifying, or the error for an unusable token. */
export type Outcome = Verification | UsageError;

/** Verifies a request. An unusable token is returned as an error, not thrown. */
export async function verify(request: SignedRequest, token: string): Promise<Outcome> {
  try {
    return await verifyOutgoingWebhook(request, token);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

/** Shows the outcome of verifying, and how to fix a problem. */
export async function renderVerdict(
  outcome: Outcome,
  request: SignedRequest,
  token: string,
): Promise<HTMLElement> {
  if (outcome instanceof UsageError) {
    return renderBox("bad", "The token cannot be used", outcome.code, outcome.message);
  }
  if (!outcome.ok) {
    const { reason } = outcome;
    const code = `${reason} · status ${rejectionStatus(reason)}`;
    return renderBox("bad", "Refused", code, describeRejection(reason));
  }
  const words = "The signature belongs to these bytes and this token.";
  const fresh = await verifyOutgoingWebhook(request, token, { maxAgeSeconds: 300 });
  if (fresh.ok) return renderBox("good", "Accepted", "status 200", words);
  const age = `A handler would refuse it now with ${fresh.reason}: ${describeRejection(fresh.reason)}`;
  return renderBox("good", "Accepted", "verifyOutgoingWebhook, without maxAgeSeconds", words, age);
}

/** Shows a verdict: a title, a code and sentences. */
export function renderBox(
  kind: "good" | "bad" | "warn" | "idle",
  title: string,
  code: string,
  ...sentences: readonly string[]
): HTMLElement {
  return make(
    "div",
    { class: `verdict ${kind}` },
    make("h2", {}, title),
    ...(code ? [make("p", { class: "code" }, code)] : []),
    ...sentences.map((sentence) => make("p", {}, sentence)),
  );
}
