import Koa from "koa";
import { answer } from "./answer.ts";

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
  const { status, json } = answer(Buffer.concat(chunks), context.req.headers.authorization);
  context.status = status;
  context.type = "json";
  context.body = json;
});

app.listen(Number(process.env.PORT ?? 3978));
