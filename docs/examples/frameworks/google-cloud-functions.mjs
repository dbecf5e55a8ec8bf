import { http } from "@google-cloud/functions-framework";
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

// The platform parses the body and keeps its bytes in request.rawBody, which the listener reads.
http("teams", listener);
