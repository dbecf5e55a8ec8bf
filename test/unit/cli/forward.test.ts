import { connect } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { withoutHopHeaders } from "../../../src/cli/listen/endpoint.ts";
import {
  commandText,
  createNodeListener,
  createReplayMemory,
  signOutgoingWebhook,
} from "../../../src/index.ts";
import { signedRequest } from "../../../src/testing.ts";
import { serve } from "./endpoints.ts";
import { startListening } from "./listening.ts";
import { runIn, token } from "./recorded-io.ts";

const say = async (url: string, text: string, query = "") => {
  const { body, headers } = await signedRequest({ token, text });
  return fetch(url + query, { method: "POST", body, headers: { ...headers, "x-extra": "Grüße" } });
};

describe("listen --forward-to", () => {
  it("passes on the bytes and headers, and gives back the answer", async () => {
    const heard: { url: string | undefined; extra: unknown; body: string }[] = [];
    const target = await serve((request, response) => {
      let body = "";
      request.setEncoding("utf8").on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        heard.push({ url: request.url, extra: request.headers["x-extra"], body });
        response.writeHead(200, { "x-mine": "yes" }).end('{"type":"message","text":"Done: 🍺"}');
      });
    });
    const { url, end } = await startListening({}, "--forward-to", target);
    const answer = await say(url, "deploy 🍺", "?id=contoso&code=function-key");
    expect([answer.status, answer.headers.get("x-mine"), await answer.json()]).toEqual([
      200,
      "yes",
      { type: "message", text: "Done: 🍺" },
    ]);
    expect(heard[0]?.url).toBe("/teams?id=contoso&code=function-key");
    expect(heard[0]?.extra).toBe("Grüße");
    expect(JSON.parse(heard[0]?.body as string).text).toContain("deploy 🍺");
    const { out } = await end();
    expect(out).toContain("said  deploy 🍺");
    expect(out).toContain("\n    ✓ Teams would show this:\n\n      Done: 🍺");
    expect(out).not.toContain("function-key");
  });

  it("keeps back the headers about one connection, and no others", () => {
    const kept = ["x-host", "a", "Hosts", "b", "Proxy", "c", "X-Proxy-Id", "d", "TE-x", "host"];
    const hop = ["Connection", "close", "HOST", "a", "Proxy-Authorization", "b", "proxy-x", "c"];
    const more = [
      "te",
      "trailers",
      "Trailer",
      "x",
      "Transfer-Encoding",
      "chunked",
      "Upgrade",
      "h2",
    ];
    const rest = ["Content-Length", "2", "Expect", "100-continue", "Keep-Alive", "timeout=5"];
    expect(withoutHopHeaders([...hop, ...kept, ...more, ...rest])).toEqual(kept);
  });

  it("judges the answer as send does, also for scripts", async () => {
    const target = await serve((_, response) => {
      setTimeout(() => response.end("oops"), 20);
    });
    const started = performance.now();
    const { url, result } = await startListening(
      {},
      "--forward-to",
      target,
      "--json",
      "--count",
      "1",
    );
    expect(await (await say(url, "a", "?code=function-key")).text()).toBe("oops");
    const { out } = await result;
    const { milliseconds, ...told } = JSON.parse(out);
    expect(String(milliseconds)).toMatch(/^\d+(\.\d)?$/);
    expect(milliseconds).toBeGreaterThanOrEqual(19);
    expect(milliseconds).toBeLessThan(performance.now() - started + 1);
    expect(told).toMatchObject({
      number: 1,
      ok: true,
      forwarded: { shown: false, problems: [{ code: "reply-not-json" }] },
    });
    expect(out).not.toContain("function-key");
  });

  it.each([
    ["3500", { ok: false, reason: "activity-stale" }],
    ["3700", { ok: true, text: "an hour ago" }],
  ])("judges the age of a message by --max-age %s", async (age, expected) => {
    const target = await serve((_, response) => response.end('{"text":"ok"}'));
    const options = ["--forward-to", target, "--max-age", age, "--json"];
    const { url, end } = await startListening({}, ...options);
    const sentAt = Date.now() - 3_600_000;
    const { body, headers } = await signedRequest({ token, text: "an hour ago", sentAt });
    await fetch(url, { method: "POST", body, headers });
    expect(JSON.parse((await end()).out)).toMatchObject(expected);
  });

  it("gives no reason where the server refuses what is authentic", async () => {
    const target = await serve((_, response) => response.writeHead(401).end());
    const { url, end } = await startListening({}, "--forward-to", target);
    await say(url, "a");
    expect((await end()).out).toMatch(/^#1 \S+ {2}✗ 401 {2}POST \/ \d+ ms\n/);
  });

  it("says that the server does not run", async () => {
    const options = ["--forward-to", "http://127.0.0.1:1/"];
    const { url, end } = await startListening({ columns: 60 }, ...options);
    expect((await say(url, "a")).status).toBe(502);
    const { out } = await end();
    expect(out).toContain("    ✗ unreachable\n      Nothing listens there.");
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });

  it.each([
    ["", "", "/teams"],
    ["", "?b=2?", "/teams?b=2?"],
    ["?a=1", "?b=2", "/teams?a=1"],
  ])("adds the query of a request to an address without one: %j %j", async (own, query, heard) => {
    const urls: (string | undefined)[] = [];
    const target = await serve((request, response) => {
      urls.push(request.url);
      response.end();
    });
    const { url, end } = await startListening({}, "--forward-to", target + own);
    await say(url, "a", query);
    await end();
    expect(urls).toEqual([heard]);
  });

  it("sends a request again, as it was or with a new id", async () => {
    const target = await serve(
      createNodeListener({
        tokens: token,
        claim: createReplayMemory(),
        reply: (activity) => `Heard ${commandText(activity)}`,
      }),
    );
    let type: (line: string) => void = () => {};
    const { url, end, out } = await startListening(
      { onLine: (listener) => (type = listener) },
      ...["--forward-to", target, "--save", "requests"],
    );
    await say(url, "hello");
    const reported = (text: string) => vi.waitFor(() => expect(out()).toContain(text), 20_000);
    await reported("#1");
    type("r 1");
    await reported("(again #1)");
    type("r 1 fresh");
    await reported("#3");
    type("r 9");
    type(" ");
    type("nonsense");
    const { out: all, err, saved } = await end();
    expect(saved.size).toBe(1);
    expect(all).toMatch(/#2 \S+ {2}✗ 409 .*\(again #1\)/);
    expect(all).toMatch(/#3 \S+ {2}✓ 200 .*\(again #1\)/);
    expect(err).toContain("There is no request #9. Only");
    expect(err.match(/Type r and the number of a request/g)).toHaveLength(1);
  });

  it("cannot renew a request that is not authentic, but can send it again", async () => {
    let heard = 0;
    const target = await serve((_, response) => {
      heard++;
      response.writeHead(401).end();
    });
    let type: (line: string) => void = () => {};
    const { url, end, out, err } = await startListening(
      { onLine: (listener) => (type = listener) },
      ...["--forward-to", target],
    );
    await fetch(url, { method: "POST", body: "{}" });
    await vi.waitFor(() => expect(out()).toContain("#1"), 20_000);
    type("r 1 fresh");
    await vi.waitFor(
      () => expect(err()).toContain("Request #1 is not authentic, so it cannot get"),
      20_000,
    );
    expect(heard).toBe(1);
    type("r 1");
    await vi.waitFor(() => expect(out()).toContain("(again #1)"), 20_000);
    expect(heard).toBe(2);
    await end();
    expect(out()).toMatch(/#1 \S+ {2}✗ 401 authorization-missing/);
  });

  it("says that the server stopped in the meantime, and blames no sender", async () => {
    let runs = true;
    const target = await serve((request, response) => {
      if (runs) response.end('{"text":"ok"}');
      else request.socket.destroy();
    });
    let type: (line: string) => void = () => {};
    const { url, end, out } = await startListening(
      { onLine: (listener) => (type = listener) },
      ...["--forward-to", target, "--json"],
    );
    await say(url, "hello");
    await vi.waitFor(() => expect(out()).toContain('"number":1'), 20_000);
    runs = false;
    type("r 1");
    await vi.waitFor(() => expect(out()).toContain('"number":2'), 20_000);
    await end();
    expect(JSON.parse(out().split("\n")[1] as string)).toMatchObject({
      again: 1,
      status: 502,
      forwarded: { shown: false, problems: [{ code: "hung-up" }] },
    });
  });

  it("forwards messages alone, which are posted", async () => {
    let heard = 0;
    const target = await serve((_, response) => {
      heard++;
      response.end();
    });
    const { url, end } = await startListening({}, "--forward-to", target);
    expect((await fetch(url)).status).toBe(405);
    expect(heard).toBe(0);
    expect((await end()).out).toContain("405 method-not-allowed");
  });

  it.each([
    [["--forward-to", "http://example.com/"], "--insecure"],
    [
      ["--forward-to", "http://localhost/", "--reply", "a"],
      "only one of --reply, --reply-file and --forward-to",
    ],
    [["--insecure"], "--insecure needs --forward-to"],
  ])("refuses %j", async (options, message) => {
    const { status, err } = await runIn({}, "listen", ...options);
    expect([status, err]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe("listen", () => {
  it("reports and counts a sender who hangs up", async () => {
    const { url, result } = await startListening({}, "--count", "1");
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{", () =>
      socket.destroy(),
    );
    const { status, out } = await result;
    expect(out).toContain("✗ hung up");
    expect(out).toContain("The sender hung up before it had an answer.");
    expect(status).toBe(0);
  });

  it("reports a sender who hangs up to scripts, too", async () => {
    const { url, result } = await startListening({}, "--count", "1", "--json");
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{", () =>
      socket.destroy(),
    );
    const { out } = await result;
    expect(JSON.parse(out)).toMatchObject({ status: null, ok: false, reason: "body-incomplete" });
  });

  it("keeps some requests waiting, and says how many it dropped", async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { url, end, err } = await startListening({ saveFile: () => held }, "--save", "requests");
    for (let sent = 0; sent < 130; sent += 26) {
      await Promise.all(
        Array.from({ length: 26 }, () => fetch(url, { method: "POST", body: "{}" })),
      );
    }
    release();
    await end();
    expect(err()).toMatch(
      /^Requests that were answered, but arrived too fast to be reported: \d\d\.$/m,
    );
  });

  it("saves no signature, whatever its capitals, and none of a proxy", async () => {
    const { url, end } = await startListening({}, "--save", "requests");
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    const secret = signOutgoingWebhook("{}", token);
    const head = `POST / HTTP/1.1\r\nHost: a\r\nAUTHORIZATION: ${secret}\r\nProxy-Authorization: Basic c2VjcmV0\r\nContent-Length: 2\r\n\r\n{}`;
    const answered = new Promise((resolve) => socket.on("close", resolve));
    socket.resume().write(head);
    await answered;
    const [bytes] = [...(await end()).saved.values()];
    const text = new TextDecoder().decode(bytes);
    expect(text).toContain("AUTHORIZATION: (left out)");
    expect(text).toContain("Proxy-Authorization: (left out)");
    expect(text).not.toContain("c2VjcmV0");
    expect(text).not.toContain(secret.slice(5));
  });

  it("prints a command for the other terminal that finds the same token", async () => {
    const files = { "my token.txt": token };
    const fromFile = await startListening({ files, env: {} }, "--token-file", "my token.txt");
    await fromFile.end();
    expect(fromFile.err()).toMatch(
      /send http:\/\/127\.0\.0\.1:\d+\/ --text hello --token-file 'my token\.txt'/,
    );
    const fromEnv = await startListening({}, "--count", "1");
    expect(fromEnv.err()).not.toContain("Ctrl+C");
    expect(fromEnv.err()).toContain("with the same TEAMS_OUTGOING_WEBHOOK_TOKEN");
    await fromEnv.end();
  });

  it("saves what send can send again", async () => {
    const { url, end } = await startListening({}, "--save", "requests");
    await say(url, "once more");
    const [bytes] = [...(await end()).saved.values()];
    const target = await serve(
      createNodeListener({ tokens: token, reply: (activity) => commandText(activity) }),
    );
    const { out } = await runIn(
      { files: { "a.http": bytes as Uint8Array } },
      "send",
      target,
      "--request-file",
      "a.http",
    );
    expect(out).toContain("once more");
  });
});
