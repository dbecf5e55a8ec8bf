import { createServer } from "node:http";
import { commandText, createNodeListener, escapeMarkdown } from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
});

createServer(listener).listen(3000);
