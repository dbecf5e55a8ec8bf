import { app, type HttpRequest } from "@azure/functions";
import { handleOutgoingWebhook } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const options = webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

export async function answer(request: HttpRequest) {
  const { method, url, headers } = request;
  const body = await request.arrayBuffer();
  return handleOutgoingWebhook({ method, url, headers, body }, options);
}

// Anonymous, because Teams knows no function key: the signature is what lets it in.
app.http("teams", { methods: ["POST"], authLevel: "anonymous", handler: answer });
