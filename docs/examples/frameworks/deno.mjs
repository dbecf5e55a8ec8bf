import {
  commandText,
  createFetchHandler,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const handler = createFetchHandler({
  tokens: Deno.env.get("TEAMS_OUTGOING_WEBHOOK_TOKEN"),
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

Deno.serve({ port: Number(Deno.env.get("PORT") ?? 3000) }, handler);
