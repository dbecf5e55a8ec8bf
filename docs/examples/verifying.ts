import {
  type Activity,
  describeRejection,
  prepareTokens,
  rejectionStatus,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const { TEAMS_OUTGOING_WEBHOOK_TOKEN } = process.env;

// Checked once, at startup: a missing or truncated token stops the program here.
const tokens = prepareTokens(TEAMS_OUTGOING_WEBHOOK_TOKEN);

/** Returns the activity of an authentic request, or the status to refuse it with. */
export function authenticate(
  body: Uint8Array,
  authorization: string | undefined,
): Activity | number {
  const result = verifyOutgoingWebhook({ body, authorization }, tokens, { maxAgeSeconds: 300 });
  if (result.ok) return result.activity;
  console.warn(describeRejection(result.reason));
  return rejectionStatus(result.reason);
}
