import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runIn } from "../../unit/cli/recorded-io.ts";
import { HERE, installed, onNode, PROGRAMS, type Running, start } from "./programs.ts";
import { emojiMessage, messages, post, postInPieces } from "./requests.ts";
import { startWorker } from "./worker.ts";

const deno = installed("@deno/linux-x64-glibc/deno", "@deno/linux-arm64-glibc/deno");
const bun = installed("@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun");

/** Runs the recipe in a Next.js application, on its development server. */
async function startNext(): Promise<Running> {
  const folder = join(HERE, ".build/next");
  mkdirSync(join(folder, "app/teams"), { recursive: true });
  for (const name of ["webhook.js", "webhook-as-written.js"]) {
    cpSync(join(PROGRAMS, name), join(folder, "app/teams", name));
  }
  cpSync(join(PROGRAMS, "nextjs-route.js"), join(folder, "app/teams/route.js"));
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  return start(
    (port) => [
      process.execPath,
      installed("next/dist/bin/next"),
      "dev",
      "--webpack",
      "--port",
      String(port),
    ],
    {
      cwd: folder,
      env: { NEXT_TELEMETRY_DISABLED: "1" },
    },
  );
}

/** Runs the package's command on a folder whose manifest names the file to load. */
function startCloudFunction(): Promise<Running> {
  const folder = join(PROGRAMS, "google");
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: "module", main: "../google-cloud-functions.js" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  const framework = installed("@google-cloud/functions-framework/build/src/main.js");
  return start(() => [process.execPath, framework, "--target=teams", `--source=${folder}`]);
}

describe.each<[string, () => Promise<Running>]>([
  ["node:http", onNode("node-http.js")],
  ["node:http on Bun", () => start(() => [bun, "run", "node-http.js"])],
  ["node:http on Deno", () => start(() => [deno, "run", "--allow-all", "node-http.js"])],
  ["Express 5", onNode("express.js")],
  ["Express 4", onNode("express-4.js")],
  ["Fastify 5", onNode("fastify.js")],
  ["Koa 3", onNode("koa.js")],
  ["Hono", onNode("hono.js")],
  ["NestJS", onNode("nestjs.js")],
  ["Next.js", startNext],
  ["Google Cloud Functions", startCloudFunction],
  ["Cloudflare Workers", () => startWorker("cloudflare-workers")],
  [
    "Deno",
    () => start(() => [deno, "run", "--allow-net", "--allow-env", "--allow-read", "deno.js"]),
  ],
  ["Bun", () => start(() => [bun, "run", "bun.js"])],
])("the recipe for %s", (_, startServer) => {
  let server: Running;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  it("answers the documented sample", async () => {
    const { status, text } = await post(server.port, messages.documented);
    expect(status, server.output()).toBe(200);
    expect(JSON.parse(text)).toEqual({ type: "message", text: "You said: Hello Larry Brown" });
  });

  it("refuses it with one byte changed", async () => {
    const { status, text } = await post(server.port, messages.tampered);
    expect([status, text]).toEqual([401, "Unauthorized"]);
    await vi.waitFor(() =>
      expect(server.output()).toContain("matches none of the security tokens"),
    );
  });

  it("answers an emoji split between two chunks", async () => {
    expect(await postInPieces(server.port)).toContain("You said: 🍺");
  });

  it("answers `send`, and withstands forgery and repetition", async () => {
    const url = `http://localhost:${server.port}/teams`;
    const sent = await runIn({}, "send", url, "--text", "hello 🍺");
    expect(sent.out, server.output()).toContain("You said: hello 🍺");
    expect(sent.status).toBe(0);
    const attacked = await runIn({}, "send", url, "--bad-signature", "--replay");
    expect(attacked.out).toMatch(/✓ no-attack.*✓ bad-signature.*✓ replay/s);
    expect(attacked.status).toBe(0);
  });

  it("answers a message once", async () => {
    const message = emojiMessage();
    expect((await post(server.port, message)).status).toBe(200);
    expect((await post(server.port, message)).status).toBe(409);
  });
});

describe.each([
  ["Express 5", "express", "The body is of type Object"],
  ["Express 4", "express-4", "The body is of type Object"],
  ["Fastify 5", "fastify", "Fastify: a content type parser"],
  ["Koa 3", "koa", "Koa: this middleware before the body parser"],
  ["Hono", "hono", "pass the Request before anything reads it"],
  ["NestJS", "nestjs", "NestJS: rawBody: true"],
])("%s behind a body parser", (_, file, cure) => {
  it("refuses everything, and logs how to fix it", async () => {
    const server = await onNode(`mistakes/${file}.js`)();
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
