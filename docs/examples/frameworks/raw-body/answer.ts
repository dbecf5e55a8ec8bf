import {
  type RawBody,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

/** What every program on this page does with the raw body. */
export function answer(body: RawBody, authorization: string | undefined) {
  const token = process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN;
  const result = verifyOutgoingWebhook({ body, authorization }, token);
  return result.ok
    ? { status: 200, json: serializeReply(textReply("Authentic.")) }
    : { status: rejectionStatus(result.reason), json: "{}" };
}
