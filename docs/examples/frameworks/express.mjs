import express from "express";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const app = express();

// Before any app.use(express.json()), which would consume the signed bytes.
app.post(
  "/teams",
  createNodeListener({
    tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
    reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
    claim: createReplayMemory(),
    onReject: (reason) => console.warn(describeRejection(reason)),
  }),
);

app.listen(Number(process.env.PORT ?? 3000));
