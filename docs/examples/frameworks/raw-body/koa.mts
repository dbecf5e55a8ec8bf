import Koa from "koa";
import {
  prepareTokens,
  rejectionStatus,
  serializeReply,
  textReply,
  verifyOutgoingWebhook,
} from "teams-outgoing-webhook";

const tokens = prepareTokens(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN);

const app = new Koa();

// Before any body parser.
app.use(async (context, next) => {
  if (context.path !== "/teams") return next();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of context.req) {
    size += chunk.length;
    if (size > 1_000_000) context.throw(413);
    chunks.push(chunk);
  }
  const { authorization } = context.req.headers;
  const result = verifyOutgoingWebhook({ body: Buffer.concat(chunks), authorization }, tokens);
  if (!result.ok) {
    context.status = rejectionStatus(result.reason);
    return;
  }
  context.type = "json";
  context.body = serializeReply(textReply("Authentic."));
});

app.listen(Number(process.env.PORT ?? 3000));
