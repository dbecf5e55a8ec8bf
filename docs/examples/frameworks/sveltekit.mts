import {
  commandText,
  createFetchHandler,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";
import { env } from "$env/dynamic/private";
import type { RequestHandler } from "./$types";

let handler: ReturnType<typeof createFetchHandler> | undefined;

/** Save this as src/routes/teams/+server.ts: it answers POST /teams. */
export const POST: RequestHandler = ({ request }) => {
  // The build loads this file without the token, so create the handler with the first request.
  handler ??= createFetchHandler({
    tokens: env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
    reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
    claim: createReplayMemory(),
    onReject: (reason) => console.warn(describeRejection(reason)),
  });
  return handler(request);
};
