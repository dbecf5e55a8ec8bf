import { createServer } from "node:http";
import {
  commandText,
  createNodeListener,
  describeRejection,
  escapeMarkdown,
  senderOf,
} from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply(activity) {
    const name = escapeMarkdown(senderOf(activity).name ?? "stranger");
    return `Hello ${name}! You said: ${escapeMarkdown(commandText(activity))}`;
  },
  onReject: (reason) => console.warn("Refused.", describeRejection(reason)),
});

createServer(listener).listen(3000, "127.0.0.1", () => {
  console.log("Listening on http://127.0.0.1:3000/");
});
