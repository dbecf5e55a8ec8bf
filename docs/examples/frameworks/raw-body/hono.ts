import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { answer } from "./answer.ts";

const app = new Hono();

app.post("/teams", bodyLimit({ maxSize: 1_000_000 }), async (context) => {
  const body = await context.req.arrayBuffer();
  const { status, json } = answer(body, context.req.header("authorization"));
  const headers = { "content-type": "application/json; charset=utf-8" };
  return new Response(json, { status, headers });
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3978) });
