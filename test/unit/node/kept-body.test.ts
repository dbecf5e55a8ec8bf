import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer, json } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { createNodeListener, type UsageError } from "../../../src/index.ts";
import { freshJson } from "../contract/serving-steps.ts";
import { listening, post, serverFor } from "./listening.ts";

let advice = "";

/** Serves behind a middleware that may read the body and keep something of it. */
async function served(
  middleware: (request: IncomingMessage) => Promise<object | undefined> | object,
  body = freshJson(),
) {
  const { options, heard } = listening({
    maxBodyBytes: 10_000,
    onError(error) {
      const { code, message } = error as UsageError;
      heard.push(code);
      advice = message;
    },
  });
  const listener = createNodeListener(options);
  await using server = await serverFor(
    async (request: IncomingMessage, response: ServerResponse) => {
      listener(Object.assign(request, await middleware(request)), response);
    },
  );
  const response = await post(server.port, body);
  return [response.status, ...heard];
}

describe("a body that a middleware has read", () => {
  it.each([
    ["as rawBody", async (request) => ({ rawBody: await buffer(request), body: {} })],
    ["as rawBody in a string", async (request) => ({ rawBody: String(await buffer(request)) })],
    [
      "as rawBody, and decoded it wrongly",
      async (request) => {
        const rawBody = await buffer(request);
        return { rawBody, body: rawBody.toString("latin1") };
      },
    ],
    ["as a Buffer", async (request) => ({ body: await buffer(request) })],
    ["as bytes", async (request) => ({ body: new Uint8Array(await buffer(request)) })],
    ["as a string", async (request) => ({ body: String(await buffer(request)) })],
    ["not at all, but left an empty object", () => ({ body: {} })],
    ["not at all, but set an encoding", async (request) => void request.setEncoding("utf8")],
  ] satisfies [string, Parameters<typeof served>[0]][])(
    "and kept %s is verified",
    async (_, middleware) => {
      expect(await served(middleware, freshJson({ text: "🍺" }))).toEqual([200]);
    },
  );

  it("and parsed leads to advice for the handler, not for verifying by hand", async () => {
    const parsed = await served(async (request) => ({ body: await json(request) }));
    expect(parsed).toEqual([500, "ERR_BODY_ALREADY_PARSED"]);
    expect(advice).toContain("express.json({ verify:");
    expect(advice).not.toContain("express.raw");
  });

  it("and not kept leads to the same advice", async () => {
    const gone = await served(async (request) => void (await buffer(request)));
    expect(gone).toEqual([500, "ERR_BODY_ALREADY_READ"]);
    expect(advice).toContain("request.rawBody");
  });

  it("has the same limit", async () => {
    const large = freshJson({ text: "x".repeat(10_000) });
    const kept = await served(async (request) => ({ rawBody: await buffer(request) }), large);
    expect(kept).toEqual([413, "body-too-large"]);
  });
});
