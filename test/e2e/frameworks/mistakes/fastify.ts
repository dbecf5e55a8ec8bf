import fastify from "fastify";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const app = fastify();
const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));
app.post("/teams", (request, reply) => {
  reply.hijack();
  listener(request.raw, reply.raw);
});
await app.listen({ port: Number(process.env.PORT) });
