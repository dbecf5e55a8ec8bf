import { app, type HttpRequest } from "@azure/functions";
import { handleOutgoingWebhook } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const options = webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

export async function answer(request: HttpRequest) {
  const { method, url, headers } = request;
  const body = await request.arrayBuffer();
  return handleOutgoingWebhook({ method, url, headers, body }, options);
}

// Anonymous, because Teams cannot send a function key: the signature authenticates it.
app.http("teams", { methods: ["POST"], authLevel: "anonymous", handler: answer });
