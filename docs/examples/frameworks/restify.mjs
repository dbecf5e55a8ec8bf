import restify from "restify";
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

const server = restify.createServer();

// Without restify.plugins.bodyParser(), which would consume the signed bytes.
server.post("/teams", (request, response, next) => {
  listener(request, response);
  // The listener answers, so let Restify go on when it has.
  response.once("close", () => next(false));
});

server.listen(Number(process.env.PORT ?? 3000));
