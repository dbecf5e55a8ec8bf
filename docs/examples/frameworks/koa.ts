import Koa from "koa";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const app = new Koa();
const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));

// Before any body parser, which would consume the signed bytes.
app.use(async (context, next) => {
  if (context.path !== "/teams") return next();
  context.respond = false;
  listener(context.req, context.res);
});

app.listen(Number(process.env.PORT ?? 3978));
