import type { APIGatewayProxyEvent, APIGatewayProxyEventV2 } from "aws-lambda";
import { handleOutgoingWebhook } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const options = webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

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
