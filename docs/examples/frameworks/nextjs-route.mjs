import {
  commandText,
  createFetchHandler,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

let handler;

/** Save this as app/teams/route.js: it answers POST /teams. */
export function POST(request) {
  // The build loads this file without the token, so create the handler with the first request.
  handler ??= createFetchHandler({
    tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
    reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
    claim: createReplayMemory(),
    onReject: (reason) => console.warn(describeRejection(reason)),
  });
  return handler(request);
}
