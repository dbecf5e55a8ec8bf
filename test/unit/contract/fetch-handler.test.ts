import { describe, expect, it, vi } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { documentedSample } from "./sample.ts";
import { forever, freshJson } from "./serving-steps.ts";

const { token } = documentedSample(readVector("documented-inbound-message.json"));

/** A body that comes piece by piece, and what became of it. */
function stream(...pieces: (Uint8Array | "wait" | "break")[]) {
  const seen = { read: 0, cancelled: false };
  const body = new ReadableStream(
    {
      pull(controller) {
        const piece = pieces[seen.read++];
        if (piece === undefined) controller.close();
        else if (piece === "break") controller.error(new Error("hung up"));
        else if (piece !== "wait") controller.enqueue(piece);
        else return new Promise(() => {});
        return undefined;
      },
      cancel() {
        seen.cancelled = true;
        throw new Error("nobody listens");
      },
    },
    { highWaterMark: 0 },
  );
  return { body, seen };
}

describe.each([
  ["node", node],
  ["web", web],
])("createFetchHandler on the %s edge", (_, edge) => {
  async function serve(request: RequestInit, options: Partial<node.HandlerOptions> = {}) {
    const heard: string[] = [];
    const handler = edge.createFetchHandler({
      tokens: token,
      reply: ({ text }) => `You said: ${text}`,
      onReject: (reason) => heard.push(reason),
      onError: (error) => heard.push((error as node.UsageError).code),
      ...options,
    });
    const sent = new Request("https://example.com/teams", {
      method: "POST",
      duplex: "half",
      ...request,
    } as RequestInit);
    const response = await handler(sent);
    return { status: response.status, text: await response.text(), heard, sent };
  }
  const signed = async (body: string) => ({
    authorization: await edge.signOutgoingWebhook(body, token),
  });

  it("reads a body that is cut inside every character", async () => {
    const body = freshJson({ text: "🍺" });
    const bytes = new TextEncoder().encode(body);
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const { text } = await serve({ headers: await signed(body), body: stream(...pieces).body });
    expect(text).toContain("You said: 🍺");
  });

  it("stops reading a body without end", async () => {
    const endless = Array.from({ length: 100 }, () => new Uint8Array(1000));
    const { body, seen } = stream(...endless);
    const { status, heard } = await serve({ body }, { maxBodyBytes: 2500 });
    expect([status, ...heard]).toEqual([413, "body-too-large"]);
    expect(seen).toEqual({ read: 3, cancelled: true });
  });

  it("refuses a body that is announced too large, or compressed, without reading it", async () => {
    for (const [name, value, expected] of [
      ["content-length", "1048577", [413, "body-too-large"]],
      ["content-encoding", "br", [415, "encoding-unsupported"]],
    ] as const) {
      const { body, seen } = stream(new Uint8Array(1));
      const { status, heard } = await serve({ headers: { [name]: value }, body });
      expect([status, ...heard]).toEqual(expected);
      expect(seen.read).toBe(0);
    }
  });

  it("refuses a body that breaks off", async () => {
    const { status, heard } = await serve({ body: stream(new Uint8Array(9), "break").body });
    expect([status, ...heard]).toEqual([408, "body-incomplete"]);
  });

  it("refuses a body that does not arrive in time, and lets it go", async () => {
    const { body, seen } = stream(new Uint8Array(9), "wait");
    const { status, heard } = await serve({ body }, { timeoutMs: 40 });
    expect([status, ...heard]).toEqual([408, "body-incomplete"]);
    await vi.waitFor(() => expect(seen.cancelled).toBe(true));
  });

  it("takes no body for an empty one", async () => {
    const { status, heard } = await serve({ headers: await signed("") });
    expect([status, ...heard]).toEqual([400, "body-empty"]);
  });

  it("says what to do about a body that something has read, or is reading", async () => {
    const request = new Request("https://example.com", { method: "POST", body: "{}" });
    const heard: unknown[] = [];
    const handler = edge.createFetchHandler({
      tokens: token,
      reply: () => "Hi.",
      onError: (error) => heard.push((error as node.UsageError).code),
    });
    request.body?.getReader();
    expect((await handler(request)).status).toBe(500);
    const read = new Request("https://example.com", { method: "POST", body: "{}" });
    await read.text();
    expect((await handler(read)).status).toBe(500);
    expect(heard).toEqual(["ERR_BODY_ALREADY_READ", "ERR_BODY_ALREADY_READ"]);
  });

  it.each(["tokens", "claim", "reply"])("tells onError that %s was late", async (name) => {
    const errors: unknown[] = [];
    const body = freshJson();
    await serve(
      { headers: await signed(body), body },
      { timeoutMs: 40, [name]: forever, onError: (error) => errors.push(error) },
    );
    expect(String(errors)).toMatch(new RegExp(`^UsageError: ${name} was not ready`));
  });

  it("tells the hooks which request it was, before and after it is verified", async () => {
    const told: unknown[] = [];
    const hooks: Partial<node.HandlerOptions> = {
      onReject: (reason, { request, activityId }) => told.push([reason, request.url, activityId]),
      onError: (_, { request, activityId }) => told.push([request.method, activityId]),
    };
    const body = freshJson({ id: "7" });
    await serve({ body }, hooks);
    await serve({ headers: await signed(body), body }, { ...hooks, reply: () => 42 as never });
    expect(told).toEqual([
      ["authorization-missing", "https://example.com/teams", undefined],
      ["POST", "7"],
    ]);
  });

  it("leaves no timer behind", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout");
    const before = timers().length;
    for (let count = 0; count < 20; count++) await serve({ body: "{}" }, { timeoutMs: 600_000 });
    expect(timers().length).toBeLessThan(before + 10);
  });

  it("says errors on the console where nobody listens for them", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const body = freshJson();
    const reply = () => Promise.reject(new Error("broken"));
    const { status } = await serve(
      { headers: await signed(body), body },
      { reply, onError: undefined },
    );
    expect(status).toBe(200);
    expect(log).toHaveBeenCalledExactlyOnceWith(new Error("broken"));
    log.mockRestore();
  });
});

it("gives the cause to onError where there is no Web Crypto", async () => {
  const heard: unknown[] = [];
  const handler = web.createFetchHandler({
    tokens: token,
    reply: () => "Hi.",
    onError: (error) => heard.push((error as node.UsageError).code),
  });
  const headers = { authorization: await web.signOutgoingWebhook("{}", token) };
  const request = () => new Request("https://example.com", { method: "POST", headers, body: "{}" });
  vi.stubGlobal("crypto", {});
  expect((await handler(request())).status).toBe(500);
  vi.unstubAllGlobals();
  expect((await handler(request())).status).toBe(400);
  expect(heard).toEqual(["ERR_WEB_CRYPTO_MISSING"]);
});
