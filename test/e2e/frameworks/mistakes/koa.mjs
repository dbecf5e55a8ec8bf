import Koa from "koa";
import bodyParser from "koa-bodyparser";
import { createNodeListener } from "teams-outgoing-webhook";
import { options } from "./options.mjs";

const app = new Koa();
const listener = createNodeListener(options);
app.use(bodyParser());
app.use((context) => {
  context.respond = false;
  listener(context.req, context.res);
});
app.listen(Number(process.env.PORT));
