/// <reference types="node" />
import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from "aws-lambda";
import {
  commandText,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
  type HandlerOptions,
  handleOutgoingWebhook,
} from "teams-outgoing-webhook";

const options: HandlerOptions = {
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
};

/** Works with a function URL, an HTTP API and a REST API. */
export async function handler(event: APIGatewayProxyEvent | APIGatewayProxyEventV2) {
  const { status, headers, body } = await handleOutgoingWebhook(
    {
      method: "httpMethod" in event ? event.httpMethod : event.requestContext.http.method,
      headers: event.headers,
      body: event.isBase64Encoded ? Buffer.from(event.body ?? "", "base64") : event.body,
    },
    options,
  );
  return { statusCode: status, headers, body };
}
