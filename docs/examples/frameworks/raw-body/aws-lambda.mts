/// <reference types="node" />
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import {
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const tokens = prepareTokens(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

export async function handler(event: APIGatewayProxyEventV2) {
  const body = Buffer.from(event.body ?? "", event.isBase64Encoded ? "base64" : "utf8");
  const { authorization } = event.headers;
  const result = verifyOutgoingWebhook({ body, authorization }, tokens);
  if (!result.ok) return { statusCode: rejectionStatus(result.reason) };
  const headers = { "content-type": "application/json; charset=utf-8" };
  return { statusCode: 200, headers, body: serializeReply(textReply("Authentic.")) };
}
