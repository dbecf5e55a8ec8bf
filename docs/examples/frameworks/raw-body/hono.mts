/// <reference types="node" />
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import {
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const tokens = prepareTokens(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

const app = new Hono();

app.post("/teams", bodyLimit({ maxSize: 1_000_000 }), async (context) => {
  const body = await context.req.arrayBuffer();
  const authorization = context.req.header("authorization");
  const result = verifyOutgoingWebhook({ body, authorization }, tokens);
  if (!result.ok) return new Response(null, { status: rejectionStatus(result.reason) });
  const headers = { "content-type": "application/json; charset=utf-8" };
  return new Response(serializeReply(textReply("Authentic.")), { headers });
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
