import {
  describeRejection,
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const { TEAMS_OUTGOING_WEBHOOK_TOKEN } = process.env;
const tokens = prepareTokens(TEAMS_OUTGOING_WEBHOOK_TOKEN);

/** `body` is the raw body as it arrived, never a parsed one. */
export function answer(body: Uint8Array, authorization: string | undefined) {
  const result = verifyOutgoingWebhook({ body, authorization }, tokens, { maxAgeSeconds: 300 });
  if (!result.ok) {
    console.warn(describeRejection(result.reason));
    return { status: rejectionStatus(result.reason), body: "" };
  }
  return { status: 200, body: serializeReply(textReply(`Hello, ${result.activity.from.id}.`)) };
}
