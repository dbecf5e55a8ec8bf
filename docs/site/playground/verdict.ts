import {
  describeRejection,
  rejectionStatus,
  type SignedRequest,
  UsageError,
  type Verification,
  verifyOutgoingWebhook,
} from "../../../src/web.ts";
import { make } from "./dom.ts";

/** What came of a request: the result, or what the user of the page did wrong. */
export type Outcome = Verification | UsageError;

/** Verifies as a server would; a token that cannot be one is part of the outcome. */
export async function verify(request: SignedRequest, token: string): Promise<Outcome> {
  try {
    return await verifyOutgoingWebhook(request, token);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

/** Says what came of a request, and what to do about it. */
export async function verdictOf(
  outcome: Outcome,
  request: SignedRequest,
  token: string,
): Promise<HTMLElement> {
  if (outcome instanceof UsageError) {
    return box("bad", "The token cannot be used", outcome.code, outcome.message);
  }
  if (!outcome.ok) {
    const { reason } = outcome;
    const code = `${reason} · status ${rejectionStatus(reason)}`;
    return box("bad", "Refused", code, describeRejection(reason));
  }
  const words = "The signature is that of these bytes under this token.";
  const fresh = await verifyOutgoingWebhook(request, token, { maxAgeSeconds: 300 });
  if (fresh.ok) return box("good", "Accepted", "status 200", words);
  const age = `By now a handler refuses it, as ${fresh.reason}: ${describeRejection(fresh.reason)}`;
  return box("good", "Accepted", "verifyOutgoingWebhook, without maxAgeSeconds", words, age);
}

/** A box with a verdict: its title, a word for programs, and sentences. */
export function box(
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
