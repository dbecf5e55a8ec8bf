import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createFetchHandler } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const app = new Hono();
const answer = createFetchHandler(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));
app.use(async (context, next) => {
  await context.req.raw.json();
  await next();
});
app.post("/teams", (context) => answer(context.req.raw));
serve({ fetch: app.fetch, port: Number(process.env.PORT) });
