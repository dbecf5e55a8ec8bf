/// <reference types="node" />
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import {
  commandText,
  createFetchHandler,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const handler = createFetchHandler({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

const app = new Hono();

app.post("/teams", (context) => handler(context.req.raw));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
