import {
  commandText,
  describeRejection,
  escapeMarkdown,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook/web";

/** Answers a Request with a Response: Workers, Deno, Bun, Hono, Next.js, Azure Functions. */
export async function answer(request: Request, securityToken: string): Promise<Response> {
  const result = await verifyOutgoingWebhook(
    {
      body: await request.arrayBuffer(),
      authorization: request.headers.get("authorization"),
    },
    securityToken,
  );
  if (!result.ok) {
    console.warn(describeRejection(result.reason));
    return new Response(null, { status: rejectionStatus(result.reason) });
  }
  // Keep the reply short enough to read and to send.
  const command = commandText(result.activity).slice(0, 2000);
  const reply = textReply(command ? `You said: ${escapeMarkdown(command)}` : "I am listening.");
  return new Response(serializeReply(reply), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
}
