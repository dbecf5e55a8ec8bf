import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { describeRejection } from "../../../src/index.ts";
import { runIn } from "../../unit/cli/recorded-io.ts";
import { startProject } from "./builds.ts";
import { installed, onNode, PROGRAMS, type Running, start } from "./programs.ts";
import { emojiMessage, messages, post, postInPieces } from "./requests.ts";
import { startWorker } from "./worker.ts";

type Start = (env?: Record<string, string>) => Promise<Running>;

const deno = installed("@deno/linux-x64-glibc/deno", "@deno/linux-arm64-glibc/deno");
const bun = installed("@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun");

const onBun =
  (file: string): Start =>
  (env = {}) =>
    start(() => [bun, "run", file], { env });

const onDeno =
  (file: string, ...permissions: string[]): Start =>
  (env = {}) =>
    start(() => [deno, "run", ...permissions, file], { env });

/** Runs the package's command on a folder whose manifest names the file to load. */
const startCloudFunction: Start = (env = {}) => {
  const folder = join(PROGRAMS, "google");
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: "module", main: "../google-cloud-functions.mjs" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const framework = installed("@google-cloud/functions-framework/build/src/main.js");
  const command = [process.execPath, framework, "--target=teams", `--source=${folder}`];
  return start(() => command, { env });
};

const SERVERS: readonly [name: string, Start, path?: string][] = [
  ["node:http", onNode("node-http.mjs")],
  ["node:http in CommonJS", onNode("commonjs.cjs")],
  ["node:http on Bun", onBun("node-http.mjs")],
  ["node:http on Deno", onDeno("node-http.mjs", "--allow-all")],
  ["Express 5", onNode("express.mjs")],
  ["Express 4", onNode("express-4.mjs")],
  ["Fastify", onNode("fastify.mjs")],
  ["Koa", onNode("koa.mjs")],
  ["NestJS", onNode("nestjs.mjs")],
  ["a controller of NestJS", onNode("nestjs-controller.mjs")],
  ["Hono", onNode("hono.mjs")],
  ["hapi", onNode("hapi.mjs")],
  ["Restify", onNode("restify.mjs")],
  ["Elysia", onBun("elysia.mjs")],
  ["Google Cloud Functions", startCloudFunction],
  ["Cloudflare Workers", (env) => startWorker("cloudflare-workers", "", env)],
  ["Deno", onDeno("deno.mjs", "--allow-net", "--allow-env", "--allow-read")],
  ["Bun", onBun("bun.mjs")],
  ["Next.js", startProject("next")],
  ["the Pages Router of Next.js", startProject("next"), "/api/teams"],
  ["SvelteKit", startProject("sveltekit")],
  ["Nuxt", startProject("nuxt")],
  ["h3", onNode("h3.mjs")],
  ["Astro", startProject("astro")],
  ["React Router", startProject("react-router")],
];

describe.each(SERVERS)("the recipe for %s", (_, startServer, path = "/teams") => {
  let server: Running;
  beforeAll(async () => {
    server = await startServer();
  }, 300_000);
  afterAll(() => server?.stop());

  it("finds the documented sample authentic, and refuses it only for its age", async () => {
    const { status, text } = await post(server.port, messages.documented, path);
    expect([status, text], server.output()).toEqual([401, "Unauthorized"]);
    await vi.waitFor(() => expect(server.output()).toContain(describeRejection("activity-stale")));
  });

  it("refuses it with one byte changed", async () => {
    const { status, text } = await post(server.port, messages.tampered, path);
    expect([status, text]).toEqual([401, "Unauthorized"]);
    const reason = describeRejection("signature-mismatch");
    await vi.waitFor(() => expect(server.output()).toContain(reason));
  });

  it("answers an emoji split between two chunks", async () => {
    expect(await postInPieces(server.port, path)).toContain("You said: 🍺");
  });

  it("escapes what people typed", async () => {
    const { text } = await post(server.port, emojiMessage("[a](https://b.example)"), path);
    expect(JSON.parse(text).text).toBe("You said: \\[a\\](https://b.example)");
  });

  it("withstands forgery and repetition, as `send` plays them", async () => {
    const url = `http://localhost:${server.port}${path}`;
    const attacked = await runIn({}, "send", url, "--bad-signature", "--replay");
    expect(attacked.out).toMatch(/✓ no-attack.*✓ bad-signature.*✓ replay/s);
    expect(attacked.status).toBe(0);
  });

  it("answers a message once", async () => {
    const message = emojiMessage();
    expect((await post(server.port, message, path)).status).toBe(200);
    expect((await post(server.port, message, path)).status).toBe(409);
  });

  it("answers nothing without a token, and names the environment variable", async () => {
    const log = await serveWithoutToken(startServer, path);
    expect(log).toContain("UsageError");
    expect(log).toContain("TEAMS_OUTGOING_WEBHOOK_TOKEN");
  });
});

/** Starts a server with an empty token. Returns what it prints until it has ended or refused a message. */
async function serveWithoutToken(startServer: Start, path: string): Promise<string> {
  const server = await startServer({ TEAMS_OUTGOING_WEBHOOK_TOKEN: "" }).catch(
    ({ message }: Error) => message,
  );
  if (typeof server === "string") return server;
  try {
    expect((await post(server.port, emojiMessage(), path)).status).toBe(500);
    await vi.waitFor(() => expect(server.output()).toContain("UsageError"));
    return server.output();
  } finally {
    await server.stop();
  }
}

describe.each([
  ["Express 5", "express", "Express: no express.json() before this route"],
  ["Express 4", "express-4", "Express: no express.json() before this route"],
  ["Fastify", "fastify", "Fastify: a content type parser"],
  ["Koa", "koa", "Koa: this middleware before the body parser"],
  ["Hono", "hono", "pass the Request before anything reads it"],
  ["NestJS", "nestjs", "NestJS: rawBody: true"],
])("%s behind a body parser", (_, file, cure) => {
  it("refuses everything, and logs how to fix it", async () => {
    const server = await onNode(`mistakes/${file}.mjs`)();
    try {
      const { status, text } = await post(server.port, emojiMessage());
      expect([status, text], server.output()).toEqual([500, "Internal Server Error"]);
      await vi.waitFor(() => expect(server.output()).toContain(cure));
      expect(server.output()).toContain("UsageError");
    } finally {
      await server.stop();
    }
  });
});
