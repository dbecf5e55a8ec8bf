import { createServer } from "node:http";
import { commandText, createNodeListener, escapeMarkdown } from "teams-outgoing-webhook";

const options = {
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
};

createServer(createNodeListener(options)).listen(3000);
