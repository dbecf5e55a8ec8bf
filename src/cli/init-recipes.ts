/** A server that `init` can write, and the packages that it needs besides this one. */
export interface Recipe {
  readonly server: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

// These are the programs of docs/examples/frameworks in JavaScript; a test compares them. Those programs are
// tested against the versions that stand here.

/** What every server answers. */
export const WEBHOOK = `import {
  commandText,
  createReplayMemory,
  describeRejection,
  escapeMarkdown,
} from "teams-outgoing-webhook/web";

const claim = createReplayMemory();

/** The webhook that the recipes serve. An empty token stops the server at startup. */
export const webhook = (token = "") => ({
  tokens: token,
  reply(activity) {
    const command = commandText(activity);
    return command ? \`You said: \${escapeMarkdown(command)}\` : "I am listening.";
  },
  claim,
  onReject: (reason) => console.warn(describeRejection(reason)),
  onError: (error) => console.error(error),
});
`;

export const RECIPES: Readonly<Record<string, Recipe>> = {
  "node-http": {
    dependencies: {},
    server: `import { createServer } from "node:http";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.js";

const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));

createServer(listener).listen(Number(process.env.PORT ?? 3978));
`,
  },
  express: {
    dependencies: { express: "^5.3.0" },
    server: `import express from "express";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.js";

const app = express();

// Before any app.use(express.json()), which would consume the signed bytes.
app.post("/teams", createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN)));

app.listen(Number(process.env.PORT ?? 3978));
`,
  },
  fastify: {
    dependencies: { fastify: "^5.12.8" },
    server: `import fastify from "fastify";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.js";

const app = fastify();
const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));

app.register(async (teams) => {
  // Fastify parses no body in this plugin: the listener reads it.
  teams.removeAllContentTypeParsers();
  teams.addContentTypeParser("*", (_request, _payload, done) => done(null));
  teams.post("/teams", (request, reply) => {
    reply.hijack();
    listener(request.raw, reply.raw);
  });
});

await app.listen({ port: Number(process.env.PORT ?? 3978) });
`,
  },
  koa: {
    dependencies: { koa: "^3.3.0" },
    server: `import Koa from "koa";
import { createNodeListener } from "teams-outgoing-webhook";
import { webhook } from "./webhook.js";

const app = new Koa();
const listener = createNodeListener(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));

// Before any body parser, which would consume the signed bytes.
app.use(async (context, next) => {
  if (context.path !== "/teams") return next();
  context.respond = false;
  listener(context.req, context.res);
});

app.listen(Number(process.env.PORT ?? 3978));
`,
  },
  hono: {
    dependencies: { hono: "^4.13.19", "@hono/node-server": "^2.1.9" },
    server: `import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { createFetchHandler } from "teams-outgoing-webhook";
import { webhook } from "./webhook.js";

const app = new Hono();
const answer = createFetchHandler(webhook(process.env.TEAMS_OUTGOING_WEBHOOK_TOKEN));

app.post("/teams", (context) => answer(context.req.raw));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3978) });
`,
  },
};
