import Koa from "koa";
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

const app = new Koa();

// Before any body parser, which would consume the signed bytes.
app.use(async (context, next) => {
  if (context.path !== "/teams") return next();
  context.respond = false;
  listener(context.req, context.res);
});

app.listen(Number(process.env.PORT ?? 3000));
