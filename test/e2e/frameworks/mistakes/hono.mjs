import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createFetchHandler } from "teams-outgoing-webhook";
import { options } from "./options.mjs";

const app = new Hono();
const handler = createFetchHandler(options);
app.use(async (context, next) => {
  await context.req.raw.json();
  await next();
});
app.post("/teams", (context) => handler(context.req.raw));
serve({ fetch: app.fetch, port: Number(process.env.PORT) });
