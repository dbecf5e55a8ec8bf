import fastify from "fastify";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

const app = fastify();

app.register(async (teams) => {
  // Fastify parses no body in this plugin: the listener reads it.
  teams.removeAllContentTypeParsers();
  teams.addContentTypeParser("*", (_request, _payload, done) => done(null));
  teams.post("/teams", (request, reply) => {
    reply.hijack();
    listener(request.raw, reply.raw);
  });
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
