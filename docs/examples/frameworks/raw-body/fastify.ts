import fastify from "fastify";
import { answer } from "./answer.ts";

const app = fastify({ bodyLimit: 1_000_000 });

app.register(async (teams) => {
  // In this plugin, JSON stays a Buffer.
  const keep = { parseAs: "buffer" } as const;
  teams.addContentTypeParser("application/json", keep, (_request, body, done) => done(null, body));
  teams.post<{ Body: Buffer }>("/teams", (request, reply) => {
    const { status, json } = answer(request.body, request.headers.authorization);
    reply.status(status).type("application/json; charset=utf-8").send(json);
  });
});

await app.listen({ port: Number(process.env.PORT ?? 3978) });
