import { app } from "@azure/functions";
import {
  commandText,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
  handleOutgoingWebhook,
} from "teams-outgoing-webhook";

const options = {
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
};

// Anonymous, because Teams cannot send a function key: the signature authenticates it.
app.http("teams", {
  methods: ["POST"],
  authLevel: "anonymous",
  async handler(request, context) {
    const { method, url, headers } = request;
    const body = await request.arrayBuffer();
    return handleOutgoingWebhook({ method, url, headers, body }, options, context);
  },
});
