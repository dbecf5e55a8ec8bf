/// <reference types="node" />
import { defineEventHandler, toWebRequest } from "h3";
import {
  commandText,
  createFetchHandler,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

let handler: ReturnType<typeof createFetchHandler> | undefined;

/** Save this as server/routes/teams.post.ts: it answers POST /teams. */
export default defineEventHandler((event) => {
  // Create the handler with the first request, when the token is there.
  handler ??= createFetchHandler({
    tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
    reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
    claim: createReplayMemory(),
    onReject: (reason) => console.warn(describeRejection(reason)),
  });
  return handler(toWebRequest(event));
});
