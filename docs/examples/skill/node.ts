import { createServer } from "node:http";
import { commandText, createNodeListener, escapeMarkdown } from "teams-outgoing-webhook";

const { TEAMS_OUTGOING_WEBHOOK_TOKEN } = process.env;

const listener = createNodeListener({
  tokens: TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
});

// Express: app.post("/teams", listener), before express.json(). Fastify: listener(request.raw, reply.raw).
export const server = createServer(listener);
