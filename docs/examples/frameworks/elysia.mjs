import { Elysia } from "elysia";
import {
  commandText,
  createFetchHandler,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const handler = createFetchHandler({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => `You said: ${escapeMarkdown(commandText(activity))}`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

new Elysia()
  // Without a parser, the handler gets the signed bytes.
  .post("/teams", ({ request }) => handler(request), { parse: "none" })
  .listen(Number(process.env.PORT ?? 3000));
