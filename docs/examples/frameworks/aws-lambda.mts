/// <reference types="node" />
import type { ALBEvent, APIGatewayProxyEvent, APIGatewayProxyEventV2, Context } from "aws-lambda";
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

/** Works with a function URL, an HTTP API, a REST API and a load balancer. */
export async function handler(
  event: APIGatewayProxyEvent | APIGatewayProxyEventV2 | ALBEvent,
  context: Context,
) {
  // A load balancer may send only these, and they also show a header that came twice.
  const lists = "multiValueHeaders" in event ? event.multiValueHeaders : undefined;
  const { status, headers, body } = await handleOutgoingWebhook(
    {
      method: "httpMethod" in event ? event.httpMethod : event.requestContext.http.method,
      headers: lists ?? event.headers ?? {},
      body: event.isBase64Encoded ? Buffer.from(event.body ?? "", "base64") : event.body,
    },
    options,
    context,
  );
  return { statusCode: status, headers, body };
}
