const http = require("node:http");
const webhook = require("teams-outgoing-webhook");

const { commandText, createNodeListener, createReplayMemory, describeRejection, escapeMarkdown } =
  webhook;

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

http.createServer(listener).listen(Number(process.env.PORT ?? 3000));
