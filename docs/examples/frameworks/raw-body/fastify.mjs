import fastify from "fastify";
import {
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const tokens = prepareTokens(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

const app = fastify({ bodyLimit: 1_000_000 });

app.register(async (teams) => {
  // In this plugin, JSON stays a Buffer.
  teams.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  teams.post("/teams", (request, reply) => {
    const { authorization } = request.headers;
    const result = verifyOutgoingWebhook({ body: request.body, authorization }, tokens);
    if (!result.ok) return reply.status(rejectionStatus(result.reason)).send();
    reply.type("application/json; charset=utf-8");
    return reply.send(serializeReply(textReply("Authentic.")));
  });
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
