import { describe, expect, it, vi } from "vitest";
import * as node from "../../../src/index.ts";
import * as web from "../../../src/web.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { documentedSample } from "./sample.ts";
import { forever, freshJson } from "./serving-steps.ts";

const { token } = documentedSample(readVector("documented-inbound-message.json"));

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

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
    await vi.waitFor(() => expect(seen.cancelled).toBe(true), 20_000);
  });

  it("takes no body for an empty one", async () => {
    const { status, heard } = await serve({ headers: await signed("") });
    expect([status, ...heard]).toEqual([400, "body-empty"]);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["an event without headers", { body: "{}" }],
    ["the request of Express", { headers: { host: "example.com" }, method: "POST" }],
  ])("tells onError what to pass if it gets %s", async (_, request) => {
    const errors: unknown[] = [];
    const contexts: node.HookContext[] = [];
    const handler = edge.createFetchHandler({
      tokens: token,
      reply: () => "Hi.",
      onError: (error, context) => {
        errors.push(error);
        contexts.push(context);
      },
    });
    expect((await handler(request as never)).status).toBe(500);
    const [{ request: head, activityId } = {}] = contexts as [node.HookContext];
    expect([head?.method, head?.url, activityId]).toEqual(["", "", undefined]);
    expect(head?.header("authorization")).toBeUndefined();
    expect(errors).toMatchObject([
      {
        code: "ERR_REQUEST_INVALID",
        message: expect.stringContaining("Hono: answer(context.req.raw)"),
      },
    ]);
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
      { timeoutMs: 300, [name]: forever, onError: (error) => errors.push(error) },
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
    for (let count = 0; count < 20; count++) await serve({ body: "{}" }, { timeoutMs: 4999 });
    expect(timers().length).toBeLessThan(before + 10);
  });

  const refuse = () => {
    throw new TypeError("Body is unusable");
  };
  it.each([
    ["getters throw, as in srvx,", { bodyUsed: { get: refuse }, body: { get: refuse } }],
    ["body is gone", { bodyUsed: { value: true }, body: { value: null } }],
  ])("takes a request whose %s once it is read for one that was read", async (_, changes) => {
    const read = new Request("https://example.com", { method: "POST", body: "{}" });
    Object.defineProperties(read, changes);
    const heard: string[] = [];
    const handler = edge.createFetchHandler({
      tokens: token,
      reply: () => "Hi.",
      onError: (error) => heard.push((error as node.UsageError).code),
    });
    expect((await handler(read)).status).toBe(500);
    expect(heard).toEqual(["ERR_BODY_ALREADY_READ"]);
  });

  it("refuses a stream that does not consist of bytes, and lets it go", async () => {
    const { body, seen } = stream("text" as never);
    const request = new Request("https://example.com", { method: "POST" });
    Object.defineProperty(request, "body", { value: body });
    const heard: string[] = [];
    const handler = edge.createFetchHandler({
      tokens: token,
      reply: () => "Hi.",
      onError: (error) => heard.push((error as node.UsageError).code),
    });
    expect((await handler(request)).status).toBe(500);
    expect(heard).toEqual(["ERR_BODY_INVALID"]);
    expect(seen.cancelled).toBe(true);
  });

  it("logs the first refusal of each reason, with its fix, if there is no onReject", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const handler = edge.createFetchHandler({ tokens: token, reply: () => "Hi." });
    const options = { tokens: token, reply: () => "Hi." };
    const send = async (headers: Record<string, string>) => {
      const request = { method: "POST", headers, body: "{}" };
      await handler(new Request("https://example.com", request));
      await edge.handleOutgoingWebhook(request, options);
    };
    for (let count = 0; count < 3; count++) await send({});
    await send({ authorization: `HMAC ${"A".repeat(43)}=` });
    const lines = warn.mock.calls.map(([line]) => String(line));
    warn.mockRestore();
    // By the handler and by handleOutgoingWebhook, which knows its options again.
    expect(lines).toHaveLength(4);
    for (const [index, reason] of ["authorization-missing", "signature-mismatch"].entries()) {
      for (const line of lines.slice(2 * index, 2 * index + 2)) {
        expect(line).toContain(reason);
        expect(line).toContain("set onReject to log every refusal");
        expect(line).toContain(edge.describeRejection(reason as node.RejectionReason));
      }
    }
  });

  it("leaves the log alone if there is an onReject", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    await serve({});
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("accepts nobody for an unknown team, not even under the key that stands in for its own", async () => {
    const body = freshJson();
    const authorization = await edge.signOutgoingWebhook(body, Buffer.alloc(32).toString("base64"));
    const { status, heard } = await serve(
      { headers: { authorization }, body },
      { tokens: () => null },
    );
    expect([status, ...heard]).toEqual([401, "signature-mismatch"]);
  });

  it("lets work go on after the answer, reports its failure, and waits for it on close", async () => {
    const body = freshJson({ id: "7" });
    const told: unknown[] = [];
    const { promise, resolve: finish } = withResolvers();
    const handler = edge.createFetchHandler({
      tokens: token,
      timeoutMs: 500,
      onError: (error, { activityId }) => told.push([(error as Error).message, activityId]),
      reply(_, { waitUntil, platform }) {
        waitUntil(promise.then(() => told.push("done")));
        waitUntil(promise.then(() => Promise.reject(new Error("broken"))));
        return `On ${platform}.`;
      },
    });
    const request = new Request("https://example.com", {
      method: "POST",
      headers: await signed(body),
      body,
    });
    expect(await (await handler(request)).json()).toMatchObject({ text: "On undefined." });
    let closed = false;
    const closing = handler.close().then(() => {
      closed = true;
    });
    await new Promise((next) => setTimeout(next, 20));
    expect([closed, told]).toEqual([false, []]);
    finish();
    await closing;
    expect(told).toEqual(["done", ["broken", "7"]]);
    await handler.close();
  });

  it("hands work to the platform, which may outlive the handler", async () => {
    const body = freshJson();
    const kept: Promise<unknown>[] = [];
    const platform = { name: "workers", waitUntil: (work: Promise<unknown>) => kept.push(work) };
    const errors: unknown[] = [];
    const seen: unknown[] = [];
    const options: node.HandlerOptions = {
      tokens: token,
      onError: (error) => errors.push(error),
      reply(_, { waitUntil, platform }) {
        seen.push(platform);
        waitUntil(Promise.reject(new Error("broken")));
        return "Hi.";
      },
    };
    const init = { method: "POST", headers: await signed(body), body };
    await edge.createFetchHandler(options)(new Request("https://example.com", init), platform);
    await edge.handleOutgoingWebhook(init, options, platform);
    expect(seen).toEqual([platform, platform]);
    await Promise.all(kept);
    expect(kept).toHaveLength(2);
    expect(errors).toEqual([new Error("broken"), new Error("broken")]);
  });

  it("refuses a promise from onTimeout, because there is no time left for it", async () => {
    const body = freshJson();
    const { text, heard } = await serve(
      { headers: await signed(body), body },
      { timeoutMs: 300, reply: forever, onTimeout: (async () => "Later.") as never },
    );
    expect(text).toContain("This takes longer");
    expect(heard).toEqual(["ERR_TIMEOUT", "ERR_REPLY_INVALID"]);
  });

  it("logs errors if there is no onError", async () => {
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

describe("a request for an unknown team", () => {
  const body = new Uint8Array(1_000_000).fill(0x20);
  const headers = { authorization: `HMAC ${"A".repeat(43)}=` };
  const teams = new Map([["contoso", node.prepareTokens(token)]]);
  const options: node.HandlerOptions = {
    tokens: ({ query }) => teams.get(query.get("id") ?? ""),
    reply: () => "Hi.",
    onReject: () => {},
  };
  const send = async (edge: typeof node | typeof web, id: string) => {
    const request = { method: "POST", url: `/?id=${id}`, headers, body };
    expect((await edge.handleOutgoingWebhook(request, options)).status).toBe(401);
  };

  it("takes as long on Node.js as one for a known team, because the hash takes most of the time", {
    tags: ["time"],
  }, async () => {
    // Processor time, because a busy machine interrupts one of the two more often than the other.
    const measure = async (id: string) => {
      const before = process.cpuUsage();
      await send(node, id);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    let [known, unknown] = [0, 0];
    for (let round = 0; round < 60; round++) {
      known += await measure("contoso");
      unknown += await measure("fabrikam");
    }
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });

  it("computes as many hashes of the body on the web as one for a known team", async () => {
    const sign = vi.spyOn(crypto.subtle, "sign");
    const hashed: number[] = [];
    for (const id of ["contoso", "fabrikam", "fabrikam"]) {
      sign.mockClear();
      await send(web, id);
      hashed.push(...sign.mock.calls.map(([, , message]) => message.byteLength));
    }
    sign.mockRestore();
    expect(hashed).toEqual([1_000_000, 1_000_000, 1_000_000]);
  });
});
