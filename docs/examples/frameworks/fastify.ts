import fastify from "fastify";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const app = fastify();
const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));

app.register(async (teams) => {
  // Fastify parses no body in this plugin: the listener reads it.
  teams.removeAllContentTypeParsers();
  teams.addContentTypeParser("*", (_request, _payload, done) => done(null));
  teams.post("/teams", (request, reply) => {
    reply.hijack();
    listener(request.raw, reply.raw);
  });
});

await app.listen({ port: Number(process.env.PORT ?? 3978) });
