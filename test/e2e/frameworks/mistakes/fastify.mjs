import fastify from "fastify";
import { createNodeListener } from "teams-outgoing-webhook";
import { options } from "./options.mjs";

const app = fastify();
const listener = createNodeListener(options);
app.post("/teams", (request, reply) => {
  reply.hijack();
  listener(request.raw, reply.raw);
});
await app.listen({ port: Number(process.env.PORT) });
