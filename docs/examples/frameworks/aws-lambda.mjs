import {
  commandText,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
  handleOutgoingWebhook,
} from "teams-outgoing-webhook";

const options = {
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
};

/** Works with a function URL, an HTTP API and a REST API. */
export async function handler(event) {
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
