import Koa from "koa";
import bodyParser from "koa-bodyparser";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.ts";

const app = new Koa();
const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));
app.use(bodyParser());
app.use((context) => {
  context.respond = false;
  listener(context.req, context.res);
});
app.listen(Number(process.env.PORT));
