import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

// Keeps Next.js from parsing the body; the listener reads it and answers by itself.
export const config = { api: { bodyParser: false, externalResolver: true } };

let listener;

/** Save this as pages/api/teams.js: it answers POST /api/teams. */
export default function teams(request, response) {
  // The build loads this file without the token, so create the listener with the first request.
  listener ??= createNodeListener({
    tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
    reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
    claim: createReplayMemory(),
    onReject: (reason) => console.warn(describeRejection(reason)),
  });
  listener(request, response);
}
