import Hapi from "@hapi/hapi";
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

const server = Hapi.server({ port: Number(process.env.PORT ?? 3000) });

server.route({
  method: "POST",
  path: "/teams",
  // hapi leaves the body alone: the listener reads it.
  options: { payload: { parse: false, output: "stream" } },
  handler(request, h) {
    listener(request.raw.req, request.raw.res);
    return h.abandon;
  },
});

await server.start();
