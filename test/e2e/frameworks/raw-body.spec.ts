import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { onNode, PROGRAMS, type Running, sample } from "./programs.ts";
import { emojiMessage, messages, post, postInPieces } from "./requests.ts";

describe.each(["node-http", "express", "fastify", "koa", "nestjs", "hono"])(
  "the raw body of %s",
  (name) => {
    let server: Running;
    beforeAll(async () => {
      server = await onNode(`raw-body/${name}.mjs`)();
    });
    afterAll(() => server?.stop());

    it("is accepted as signed", async () => {
      const { status, text } = await post(server.port, messages.documented);
      expect(status, server.output()).toBe(200);
      expect(JSON.parse(text)).toEqual({ type: "message", text: "Authentic." });
    });

    it("is refused if it was changed", async () => {
      expect((await post(server.port, messages.tampered)).status).toBe(401);
    });

    it("is not read to its end if it is too large", async () => {
      const { authorization } = messages.documented;
      const large = { body: new Uint8Array(2_000_000), authorization };
      const ending = await post(server.port, large).then(
        ({ status }) => status,
        () => "hung up",
      );
      expect([413, "hung up"]).toContain(ending);
      expect((await post(server.port, messages.documented)).status).toBe(200);
    });

    it("survives an emoji split between two chunks", async () => {
      expect(await postInPieces(server.port)).toContain("Authentic.");
    });
  },
);

it.each([false, true])(
  "AWS Lambda gives the raw body, with isBase64Encoded %s",
  async (isBase64Encoded) => {
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", sample.token);
    const { handler } = await import(pathToFileURL(join(PROGRAMS, "raw-body/aws-lambda.mjs")).href);
    const { body, authorization } = emojiMessage();
    const event = (bytes: Uint8Array) => ({
      headers: { authorization },
      body: Buffer.from(bytes).toString(isBase64Encoded ? "base64" : "utf8"),
      isBase64Encoded,
    });
    expect((await handler(event(body))).statusCode).toBe(200);
    expect((await handler(event(body.subarray(1)))).statusCode).toBe(401);
  },
);
