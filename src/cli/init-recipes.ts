/** A server that `init` can write, and the packages that it needs besides this one. */
export interface Recipe {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly server: string;
}

/** The tested recipes of docs/examples/frameworks, word for word; a test compares them. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  "node-http": {
    dependencies: {},
    server: `import { createServer } from "node:http";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => \`You said: \${escapeMarkdown(commandText(activity))}\`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

createServer(listener).listen(Number(process.env.PORT ?? 3000));
`,
  },
  express: {
    dependencies: { express: "^5.3.0" },
    server: `import express from "express";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const app = express();

// Before any app.use(express.json()), which would consume the signed bytes.
app.post(
  "/teams",
  createNodeListener({
    tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
    reply: (activity) => \`You said: \${escapeMarkdown(commandText(activity))}\`,
    claim: createReplayMemory(),
    onReject: (reason) => console.warn(describeRejection(reason)),
  }),
);

app.listen(Number(process.env.PORT ?? 3000));
`,
  },
  fastify: {
    dependencies: { fastify: "^5.12.8" },
    server: `import fastify from "fastify";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => \`You said: \${escapeMarkdown(commandText(activity))}\`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

const app = fastify();

app.register(async (teams) => {
  // Fastify parses no body in this plugin: the listener reads it.
  teams.removeAllContentTypeParsers();
  teams.addContentTypeParser("*", (_request, _payload, done) => done(null));
  teams.post("/teams", (request, reply) => {
    reply.hijack();
    listener(request.raw, reply.raw);
  });
});

await app.listen({ port: Number(process.env.PORT ?? 3000) });
`,
  },
  hapi: {
    dependencies: { "@hapi/hapi": "^21.4.10" },
    server: `import Hapi from "@hapi/hapi";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => \`You said: \${escapeMarkdown(commandText(activity))}\`,
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
`,
  },
  hono: {
    dependencies: { hono: "^4.13.19", "@hono/node-server": "^2.1.9" },
    server: `import { serve } from "@hono/node-server";
import { Hono } from "hono";
import {
  commandText,
  createFetchHandler,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const handler = createFetchHandler({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => \`You said: \${escapeMarkdown(commandText(activity))}\`,
  claim: createReplayMemory(),
  onReject: (reason) => console.warn(describeRejection(reason)),
});

const app = new Hono();

app.post("/teams", (context) => handler(context.req.raw));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
`,
  },
  koa: {
    dependencies: { koa: "^3.3.0" },
    server: `import Koa from "koa";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook";

const listener = createNodeListener({
  tokens: process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN,
  reply: (activity) => \`You said: \${escapeMarkdown(commandText(activity))}\`,
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
`,
  },
};
