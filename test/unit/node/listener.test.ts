import { once } from "node:events";
import { createServer as createHttp2Server, connect as http2Connect } from "node:http2";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { createNodeListener, signOutgoingWebhook, UsageError } from "../../../src/index.ts";
import { forever, freshJson } from "../contract/serving-steps.ts";
import { listening, post, rawConnection, serverFor, signedHead, token } from "./listening.ts";

describe("createNodeListener", () => {
  it("answers a signed message, and another on the same connection", async () => {
    const { options, heard } = listening({ reply: ({ text }) => `${text.length} long` });
    await using server = await serverFor(createNodeListener(options));
    for (const text of ["hello", "🍺".repeat(200_000)]) {
      const response = await post(server.port, freshJson({ text }));
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
      expect(response.headers.get("connection")).toBe("keep-alive");
      expect(await response.json()).toEqual({ type: "message", text: `${text.length} long` });
    }
    expect(heard).toEqual([]);
  });

  it("reads a body that is cut inside every character", async () => {
    await using server = await serverFor(createNodeListener(listening().options));
    const body = freshJson({ text: "🍺" });
    const bytes = Buffer.from(body);
    const beer = bytes.indexOf(0xf0);
    for (const cut of [beer + 1, beer + 2, beer + 3]) {
      const { socket, answer } = rawConnection(server.port);
      socket.setNoDelay(true);
      socket.write(signedHead(body, { Connection: "close" }));
      socket.write(bytes.subarray(0, cut));
      await sleep(20);
      socket.write(bytes.subarray(cut));
      expect(await answer).toContain("You said: 🍺");
    }
  });

  it("lets a client that asks first send its body, as Teams does", async () => {
    await using server = await serverFor(createNodeListener(listening().options));
    const body = freshJson();
    const { socket, answer } = rawConnection(server.port);
    socket.write(signedHead(body, { Expect: "100-continue", Connection: "close" }));
    const [go] = await once(socket, "data");
    expect(String(go)).toContain("100 Continue");
    socket.write(body);
    expect(await answer).toContain("You said: hello");
  });

  it("refuses a second Authorization header, which Node.js would drop", async () => {
    const { options, heard } = listening();
    await using server = await serverFor(createNodeListener(options));
    const body = freshJson();
    const { socket, answer } = rawConnection(server.port);
    const head = signedHead(body, { Connection: "close" });
    socket.write(head.replace("\r\n\r\n", "\r\nAuthorization: HMAC x\r\n\r\n") + body);
    expect(await answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(heard).toEqual(["authorization-malformed"]);
  });

  it("takes no value of a header for the name of the next", async () => {
    await using server = await serverFor(createNodeListener(listening().options));
    const headers = { "x-first": "authorization", "x-second": "HMAC forged" };
    expect((await post(server.port, freshJson(), headers)).status).toBe(200);
  });

  it("does not wait for a body that something else has given up", async () => {
    const { options, heard } = listening({ timeoutMs: 4999 });
    const listener = createNodeListener(options);
    await using server = await serverFor((request, response) => {
      listener(request, response);
      request.destroy();
    });
    rawConnection(server.port).socket.write(signedHead("{}"));
    await vi.waitFor(() => expect(heard).toEqual(["body-incomplete"]), 20_000);
  });

  it.each(["GET", "HEAD"])("refuses %s and does not end the connection for it", async (method) => {
    await using server = await serverFor(createNodeListener(listening().options));
    const response = await fetch(`http://127.0.0.1:${server.port}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
    // This client asks to close after HEAD.
    const kept = method === "HEAD" ? "close" : "keep-alive";
    expect(response.headers.get("connection")).toBe(kept);
    expect(await response.text()).toBe(method === "HEAD" ? "" : "Method Not Allowed");
  });

  it("refuses a body that is announced too large without reading it", async () => {
    const { options, heard } = listening();
    await using server = await serverFor(createNodeListener(options));
    const { socket, answer } = rawConnection(server.port);
    socket.write(signedHead("{}", { "Content-Length": 1_048_577 }));
    const said = await answer;
    expect(said).toMatch(/^HTTP\/1\.1 413 /);
    expect(said).toMatch(/^connection: close\r$/im);
    expect(heard).toEqual(["body-too-large"]);
  });

  it("answers a body that is announced, and is, of the largest size", async () => {
    const body = freshJson();
    const { options } = listening({ maxBodyBytes: Buffer.byteLength(body) });
    await using server = await serverFor(createNodeListener(options));
    expect((await post(server.port, body)).status).toBe(200);
    expect((await post(server.port, `${body} `)).status).toBe(413);
  });

  it("answers a body in chunks of the largest size, and refuses one of a byte more", async () => {
    const body = freshJson();
    const { options, heard } = listening({ maxBodyBytes: Buffer.byteLength(body) });
    await using server = await serverFor(createNodeListener(options));
    for (const [text, status] of [
      [body, 200],
      [`${body} `, 413],
    ] as const) {
      const { socket, answer } = rawConnection(server.port);
      const size = Buffer.byteLength(text).toString(16);
      const head = signedHead(text, { Connection: "close", "Transfer-Encoding": "chunked" });
      socket.write(head.replace(/Content-Length: \d+\r\n/, ""));
      socket.write(`${size}\r\n${text}\r\n0\r\n\r\n`);
      expect(await answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    }
    expect(heard).toEqual(["body-too-large"]);
  });

  it("stops reading a body without end, and hangs up", async () => {
    const { options, heard } = listening({ maxBodyBytes: 100_000 });
    await using server = await serverFor(createNodeListener(options));
    const { socket, answer } = rawConnection(server.port);
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    const chunk = `4000\r\n${"x".repeat(0x4000)}\r\n`;
    const flood = setInterval(() => socket.write(chunk), 1);
    expect(await answer).toMatch(/^HTTP\/1\.1 413 /);
    clearInterval(flood);
    expect(socket.bytesWritten).toBeLessThan(10_000_000);
    expect(heard).toEqual(["body-too-large"]);
  });

  it("refuses a body that does not arrive in time, and hangs up", async () => {
    const { options, heard } = listening({ timeoutMs: 60 });
    await using server = await serverFor(createNodeListener(options));
    const { socket, answer } = rawConnection(server.port);
    socket.write(`${signedHead("{}", { "Content-Length": 100 })}{`);
    const drip = setInterval(() => socket.write(" "), 20);
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drip);
    expect(heard).toEqual(["body-incomplete"]);
  });

  it("notices a client that hangs up in the middle, and is there for the next", async () => {
    const { options, heard } = listening();
    await using server = await serverFor(createNodeListener(options));
    const { socket } = rawConnection(server.port);
    socket.write(`${signedHead("{}", { "Content-Length": 100 })}{`);
    await sleep(30);
    socket.destroy();
    await vi.waitFor(() => expect(heard).toEqual(["body-incomplete"]), 20_000);
    expect((await post(server.port)).status).toBe(200);
  });

  it("notices a client that hung up before it was its turn", async () => {
    const { options, heard } = listening();
    const listener = createNodeListener(options);
    const arrived = vi.fn();
    await using server = await serverFor((request, response) => {
      arrived();
      request.once("close", () => listener(request, response));
    });
    const { socket } = rawConnection(server.port);
    socket.write(signedHead("{}", { "Content-Length": 100 }));
    await vi.waitFor(() => expect(arrived).toHaveBeenCalled(), 20_000);
    socket.destroy();
    await vi.waitFor(() => expect(heard).toEqual(["body-incomplete"]), 20_000);
  });

  it("refuses a compressed body", async () => {
    const { options, heard } = listening();
    await using server = await serverFor(createNodeListener(options));
    const response = await fetch(`http://127.0.0.1:${server.port}`, {
      method: "POST",
      headers: { "content-encoding": "gzip", authorization: signOutgoingWebhook("{}", token) },
      body: gzipSync("{}"),
    });
    expect(response.status).toBe(415);
    expect(heard).toEqual(["encoding-unsupported"]);
    const plain = await post(server.port, freshJson(), { "content-encoding": "Identity" });
    expect(plain.status).toBe(200);
  });

  it("leaves no listener and no timer behind", async () => {
    const counts: number[] = [];
    const { options } = listening({ timeoutMs: 4999 });
    const listener = createNodeListener(options);
    await using server = await serverFor((request, response) => {
      const names = ["data", "end", "error", "close"];
      const count = () => names.reduce((sum, name) => sum + request.listenerCount(name), 0);
      const before = count();
      listener(request, response);
      response.on("finish", () => counts.push(count() - before));
    });
    await post(server.port);
    await post(server.port, "{}", { authorization: "HMAC x" });
    await vi.waitFor(() => expect(counts).toEqual([0, 0]), 20_000);
    const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout");
    expect(timers.length).toBeLessThan(10);
  });

  it("leaves no listener behind where a body does not arrive in time either", async () => {
    const listener = createNodeListener(listening({ timeoutMs: 40 }).options);
    const counts: number[] = [];
    await using server = await serverFor((request, response) => {
      listener(request, response);
      response.on("finish", () => counts.push(request.listenerCount("data")));
    });
    const { socket, answer } = rawConnection(server.port);
    socket.write(`${signedHead("{}", { "Content-Length": 100 })}{`);
    await answer;
    expect(counts).toEqual([0]);
  });

  it("leaves alone what something else has answered meanwhile", async () => {
    const { options, heard } = listening({ reply: () => sleep(40).then(() => "late") });
    const listener = createNodeListener(options);
    await using server = await serverFor((request, response) => {
      listener(request, response);
      setTimeout(() => response.writeHead(503).end("busy"), 10);
    });
    const response = await post(server.port);
    expect([response.status, await response.text()]).toEqual([503, "busy"]);
    await sleep(60);
    expect(heard).toEqual([]);
  });

  it("takes a request that only looks like one of Node.js, as tests of frameworks inject it", async () => {
    const body = freshJson();
    const request = Object.assign(Readable.from([Buffer.from(body)]), {
      method: "POST",
      headers: { Authorization: signOutgoingWebhook(body, token) },
    });
    const set: string[] = [];
    const answer = new Promise((end) => {
      const response = { setHeader: (name: string) => set.push(name), end };
      createNodeListener(listening().options)(request as never, response as never);
    });
    expect(await answer).toContain("You said: hello");
    expect(set).toContain("content-type");
  });

  it("does not wait for such a request when it is closed without an error", async () => {
    // The deadline never comes, so that only the close can end the reading.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const headers = { Authorization: signOutgoingWebhook("{}", token) };
    const request = Object.assign(new Readable({ read() {} }), { method: "POST", headers });
    const reason = new Promise((onReject) => {
      const response = { setHeader: () => {}, end: () => {} };
      const { options } = listening({ onReject });
      createNodeListener(options)(request as never, response as never);
    });
    request.destroy();
    expect(await reason).toBe("body-incomplete");
  });

  it("takes a request without method and address for one that is no POST", async () => {
    const nothing = Object.assign(Readable.from([]), { headers: {} });
    const heads: object[] = [];
    const { options } = listening({ onReject: (_, { request }) => heads.push(request) });
    const refused = new Promise((end) => {
      const response = { setHeader: () => {}, end };
      createNodeListener(options)(nothing as never, response as never);
    });
    expect(await refused).toBe("Method Not Allowed");
    expect(heads).toEqual([expect.objectContaining({ method: "", url: "" })]);
  });

  const request = Object.assign(Readable.from([]), { method: "GET", headers: {} });
  it.each([
    ["nothing", undefined, undefined],
    ["null", null, null],
    ["a Request of fetch", new Request("https://example.com"), undefined],
    ["a request without a response", request, undefined],
    ["a request and something that is no response", request, {}],
    ["a response without a request", undefined, { setHeader: () => {}, end: () => {} }],
    ["a response and something that is no request", {}, { setHeader: () => {}, end: () => {} }],
  ])("tells onError what to pass if it gets %s", async (_, first, second) => {
    const errors: unknown[] = [];
    const { options } = listening({ onError: (error) => errors.push(error) });
    expect(createNodeListener(options)(first as never, second as never)).toBeUndefined();
    expect(errors).toEqual([expect.any(UsageError)]);
    expect(errors).toMatchObject([
      {
        code: "ERR_REQUEST_INVALID",
        message: expect.stringContaining("Fastify: listener(request.raw, reply.raw)"),
      },
    ]);
  });

  it("waits for work after the answer when it is closed", async () => {
    let finish = () => {};
    const work = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { options } = listening({
      reply(_, { waitUntil }) {
        waitUntil(work);
        return "Started.";
      },
    });
    const listener = createNodeListener(options);
    await using server = await serverFor(listener);
    expect((await post(server.port)).status).toBe(200);
    const order: string[] = [];
    const closed = listener.close().then(() => order.push("closed"));
    await nextTurn();
    order.push("finished");
    finish();
    await closed;
    expect(order).toEqual(["finished", "closed"]);
  });

  it("hands over the query, by which a team is chosen", async () => {
    const teams = new Map([["contoso", token]]);
    const { options, heard } = listening({
      tokens: ({ query }) => teams.get(query.get("id") ?? ""),
    });
    await using server = await serverFor(createNodeListener(options));
    const body = freshJson();
    const headers = { authorization: signOutgoingWebhook(body, token) };
    for (const [id, status] of [
      ["contoso", 200],
      ["fabrikam", 401],
    ] as const) {
      const url = `http://127.0.0.1:${server.port}/teams?id=${id}`;
      expect((await fetch(url, { method: "POST", headers, body })).status).toBe(status);
    }
    expect(heard).toEqual(["signature-mismatch"]);
  });

  it.each([
    ["with an error", new Error("reset")],
    ["without a word", undefined],
  ])("refuses a body whose stream ends %s", async (_, error) => {
    const request = Object.assign(new Readable({ read: () => request.destroy(error) }), {
      method: "POST",
      headers: {},
    });
    const { options, heard } = listening();
    const answer = new Promise((end) => {
      const response = { setHeader: () => {}, end };
      createNodeListener(options)(request as never, response as never);
    });
    expect(await answer).toBe("Request Timeout");
    expect(heard).toEqual(["body-incomplete"]);
  });

  it("serves HTTP/2 as well, and a client of it that hangs up", async () => {
    const warnings = vi.spyOn(process, "emitWarning");
    const { options, heard } = listening();
    const server = createHttp2Server(createNodeListener(options) as never).listen(0, "127.0.0.1");
    await once(server, "listening");
    const client = http2Connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const body = freshJson();
    const head = { ":method": "POST", authorization: signOutgoingWebhook(body, token) };
    const request = client.request(head);
    request.end(body);
    expect(Buffer.concat(await request.toArray()).toString()).toContain("You said: hello");

    const large = client.request({ ...head, "content-length": 2_000_000 });
    const [headers] = await once(large, "response");
    expect(headers[":status"]).toBe(413);
    large.destroy();

    const cut = client.request(head);
    cut.write("{");
    await sleep(30);
    cut.destroy();
    // Node.js ends the stream as if the body were whole.
    await vi.waitFor(() => expect(heard).toEqual(["body-too-large", "signature-mismatch"]), 20_000);
    expect(warnings).not.toHaveBeenCalled();
    warnings.mockRestore();
    client.close();
    server.close();
    await once(server, "close");
  });

  it("says errors on the console where nobody listens for them", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { onError: _, ...options } = listening({
      reply: () => {
        throw new Error("broken");
      },
    }).options;
    await using server = await serverFor(createNodeListener(options));
    expect((await post(server.port)).status).toBe(200);
    expect(log).toHaveBeenCalledExactlyOnceWith(new Error("broken"));
    log.mockRestore();
  });

  it("gives Teams an answer in time, whatever hangs", async () => {
    const { options, heard } = listening({ reply: forever, timeoutMs: 300 });
    await using server = await serverFor(createNodeListener(options));
    const started = performance.now();
    const response = await post(server.port);
    expect(await response.json()).toMatchObject({ text: expect.stringContaining("longer") });
    expect(performance.now() - started).toBeLessThan(2000);
    expect(heard).toEqual(["ERR_TIMEOUT"]);
  });

  it("counts what a slow client takes against the same time", async () => {
    const { options, heard } = listening({ reply: forever, timeoutMs: 1000 });
    await using server = await serverFor(createNodeListener(options));
    const body = freshJson();
    const started = performance.now();
    const { socket, answer } = rawConnection(server.port);
    socket.write(signedHead(body, { Connection: "close" }));
    await sleep(800);
    socket.write(body);
    expect(await answer).toContain("longer");
    // With a time of its own for the reply, it would take 1,800.
    expect(performance.now() - started).toBeLessThan(1750);
    expect(heard).toEqual(["ERR_TIMEOUT"]);
  });
});
