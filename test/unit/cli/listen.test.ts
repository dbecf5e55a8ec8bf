import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { describe, expect, it } from "vitest";
import { explainListenError, formatSenderHost } from "../../../src/cli/listen-command.ts";
import { signOutgoingWebhook } from "../../../src/index.ts";
import { signedFetchRequest, signedRequest } from "../../../src/testing.ts";
import { startListening } from "./listening.ts";
import { body as oldBody, otherToken, runIn, token } from "./recorded-io.ts";

const say = async (url: string, text: string, options = {}) =>
  fetch(await signedFetchRequest(url, { token, text, ...options }));

describe("listen", () => {
  it("answers a message, and reports who said what", async () => {
    const { url, end } = await startListening({});
    const activity = { from: { name: "Doe, Jane" } };
    const answer = await say(url, "deploy *production*", { activity });
    expect(await answer.json()).toEqual({
      type: "message",
      text: "You said: deploy \\*production\\*",
    });
    expect(await (await say(url, "")).json()).toMatchObject({ text: "I am listening." });
    const { status, out } = await end();
    expect(status).toBe(0);
    expect(out).toMatch(
      /^#1 \d\d:\d\d:\d\d {2}✓ 200 {2}POST \/ \d+ ms\n {4}from {2}Doe, Jane\n {4}said {2}deploy \*production\*\n#2 /,
    );
  });

  it("reports the messages that somebody replies to or forwards apart from what they say", async () => {
    const { url, end } = await startListening({});
    const quote = { text: "printer 2\nis dead", sender: "Roe, Ann" };
    await say(url, "open a ticket", { quote, forward: "Hello\u001b[2J" });
    const { out } = await end();
    expect(out).toContain("said  open a ticket\n    to    Roe, Ann: printer 2 is dead\n");
    expect(out).toContain("    fwd   Hello␛[2J");
  });

  it("explains why it refuses a request, and how to fix it", async () => {
    const { url, end } = await startListening({ columns: 1000 });
    const { body, headers } = await signedRequest({ token, text: "hello 🍺" });
    const post = (body: string, headers: Record<string, string>) =>
      fetch(`${url}teams?code=function-key`, { method: "POST", body, headers });
    await post(JSON.stringify(JSON.parse(body), null, 2), headers);
    await post(`${body} changed`, { authorization: signOutgoingWebhook(body, otherToken) });
    await post(body, {});
    await post(oldBody, { authorization: signOutgoingWebhook(oldBody, token) });
    await fetch(url);
    const { out } = await end();
    const verdicts = [...out.matchAll(/ {2}[✓✗] (.*?) {2}/g)].map(([, verdict]) => verdict);
    expect(verdicts).toEqual([
      "401 signature-mismatch",
      "401 signature-mismatch",
      "401 authorization-missing",
      "401 activity-stale",
      "405 method-not-allowed",
    ]);
    const explained = out.split(/^#.*\n/m).map((lines) => lines.trim().split(/\n\s*/));
    expect(explained[1]?.[0]).toBe("Why: body-pretty-printed");
    expect(explained[1]).toHaveLength(2);
    expect(explained[2]?.slice(1)).toEqual(["No known mistake explains it."]);
    expect(explained.slice(3).map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(out).toContain("POST /teams");
    expect(out).not.toContain("function-key");
    expect(out).not.toContain(token);
  });

  it.each([
    ["HMAC ", "authorization-malformed"],
    ["sha256=", "authorization-not-hmac"],
  ])("explains a header that begins with %s", async (scheme, reason) => {
    const { url, end } = await startListening({});
    const { body, authorization } = await signedRequest({ token });
    const hexadecimal = Buffer.from(authorization.slice(5), "base64").toString("hex");
    const headers = { authorization: scheme + hexadecimal };
    await fetch(url, { method: "POST", body, headers });
    expect((await end()).out).toMatch(new RegExp(`401 ${reason} .*\n {4}Why: `));
  });

  it("answers each message once", async () => {
    const { url, end } = await startListening({});
    const { body, headers } = await signedRequest({ token });
    const statuses = [];
    for (const _ of "12") {
      statuses.push((await fetch(url, { method: "POST", body, headers })).status);
    }
    expect(statuses).toEqual([200, 409]);
    expect((await end()).out).toContain("409 activity-replayed");
  });

  it("refuses a body that never ends", async () => {
    const { url, end } = await startListening({});
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write(
      `POST / HTTP/1.1\r\nHost: a\r\nAuthorization: HMAC x\r\nContent-Length: 100\r\n\r\n{`,
    );
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    await new Promise((resolve) => socket.once("close", resolve));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect((await end()).out).toContain("408 body-incomplete");
  });

  it("repeats no more than the beginning of a long message", async () => {
    const { url, end } = await startListening({});
    const answer = await say(url, "a".repeat(3000));
    expect(await answer.json()).toMatchObject({ text: `You said: ${"a".repeat(2000)}` });
    await end();
  });

  it("refuses any method but POST before it reads a body", async () => {
    const { url, end } = await startListening({});
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.write("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n{");
    const answer = await new Promise((resolve) => socket.once("data", resolve));
    expect(String(answer)).toMatch(/^HTTP\/1\.1 405 /);
    socket.destroy();
    await end();
  });

  it("prints a line of JSON for each request, for scripts", async () => {
    const { url, result } = await startListening({}, "--json", "--count", "2");
    await say(url, "hello");
    await fetch(url, { method: "POST", body: "{}" });
    const [good, bad] = (await result).out.split("\n").map((line) => JSON.parse(line));
    expect(good).toMatchObject({
      status: 200,
      ok: true,
      tokenName: "0",
      text: "hello",
      method: "POST",
    });
    expect(bad).toMatchObject({ status: 401, ok: false, reason: "authorization-missing" });
    expect((await result).status).toBe(0);
  });

  it("answers with the text, reply or card of the user", async () => {
    const card =
      '{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Hi"}]}';
    const files = { "card.json": card };
    const text = await startListening({}, "--reply", "On it!", "--count", "1");
    expect(await (await say(text.url, "a")).json()).toMatchObject({ text: "On it!" });
    const file = await startListening({ files }, "--reply-file", "card.json", "--count", "1");
    expect(await (await say(file.url, "a")).json()).toMatchObject({
      type: "message",
      attachments: [{ content: JSON.parse(card) }],
    });
    await Promise.all([text.result, file.result]);
  });

  it("accepts several tokens", async () => {
    const files = { "tokens.txt": `contoso=${token}\nfabrikam=${otherToken}\n` };
    const { url, end } = await startListening({ files, env: {} }, "--token-file", "tokens.txt");
    expect((await say(url, "a", { token: otherToken })).status).toBe(200);
    const headers = { authorization: signOutgoingWebhook(oldBody, otherToken) };
    await fetch(url, { method: "POST", body: oldBody, headers });
    const { out } = await end();
    expect(out).toContain("token fabrikam");
    expect(out).toMatch(/401 activity-stale .*\n {4}The activity is older /);
  });

  it("accepts older messages with --max-age", async () => {
    const { url, end } = await startListening({}, "--max-age", "1000000000");
    const headers = { authorization: signOutgoingWebhook(oldBody, token) };
    expect((await fetch(url, { method: "POST", body: oldBody, headers })).status).toBe(200);
    await end();
  });

  it("escapes control characters in a message", async () => {
    const { url, end } = await startListening({});
    const text = "\u001b[2J\u0007\u202e owned";
    await say(url, text, { activity: { from: { name: `${text}\nsaid  rm -rf` } } });
    const { out } = await end();
    expect(out).toContain("from  ␛[2J␇� owned said  rm -rf");
    expect(out).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
  });
});

describe("listen --save", () => {
  it("saves a request without its signature, for verify", async () => {
    const { url, end } = await startListening({}, "--save", "requests");
    const request = await signedRequest({ token, text: "Ø 🍺" });
    await fetch(url, { method: "POST", body: request.body, headers: request.headers });
    const { saved } = await end();
    const [[name, bytes] = ["", new Uint8Array()]] = [...saved];
    expect(name).toMatch(/^requests\/\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-1\.http$/);
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/^POST \/ HTTP\/1\.1\r\n/);
    expect(text).not.toContain(request.authorization.slice(5));
    expect(text.endsWith(`\r\n\r\n${request.body}`)).toBe(true);

    const files = { "a.http": bytes };
    const without = await runIn({ files }, "verify", "--request-file", "a.http");
    expect(without).toMatchObject({
      status: 2,
      err: expect.stringContaining("--save-authorization"),
    });
    const argv = ["verify", "--request-file", "a.http", "--authorization", request.authorization];
    expect(await runIn({ files }, ...argv)).toMatchObject({ status: 0 });
  });

  it("saves signatures on request, and refused requests as they arrived", async () => {
    const { url, end } = await startListening({}, "--save", "requests", "--save-authorization");
    const body = new Uint8Array([0, 255, 13, 10, 13, 10, 239, 187, 191]);
    await fetch(url, {
      method: "POST",
      body,
      headers: { authorization: signOutgoingWebhook(body, token) },
    });
    await fetch(url, {
      method: "POST",
      body,
      headers: { authorization: signOutgoingWebhook(body, otherToken) },
    });
    await fetch(url, { method: "POST", body });
    const { saved } = await end();
    const reasons = [];
    for (const bytes of saved.values()) {
      const { out } = await runIn(
        { files: { a: bytes } },
        "verify",
        "--request-file",
        "a",
        "--json",
      );
      reasons.push(JSON.parse(out).reason);
    }
    expect(reasons).toEqual(["body-not-utf8", "signature-mismatch", "authorization-missing"]);
  });

  it("continues where a request cannot be saved", async () => {
    const saveFile = async () => {
      throw new Error("disk full");
    };
    const { url, end } = await startListening({ saveFile }, "--save", "requests");
    for (const text of ["one", "two"]) expect((await say(url, text)).status).toBe(200);
    expect((await end()).out).toContain("said  two");
  });
});

it("writes an IPv6 address as a sender needs it", async () => {
  const hasIpv6 = Object.values(networkInterfaces())
    .flat()
    .some((own) => own?.address === "::1");
  if (!hasIpv6) {
    const { status, err } = await runIn({}, "listen", "--port", "0", "--host", "::1");
    expect([status, err]).toEqual([2, expect.stringContaining("not have the address ::1.")]);
    return;
  }
  const { end, err } = await startListening({}, "--host", "::1");
  await end();
  expect(err()).toMatch(/^Listening on http:\/\/\[::1\]:\d+\/ until/);
  expect(err()).toMatch(/send http:\/\/\[::1\]:\d+\/ /);
});

it.each([
  ["0.0.0.0", "localhost"],
  ["::", "localhost"],
  ["::1", "[::1]"],
  ["192.0.2.1", "192.0.2.1"],
])("tells the sender to use the host of %s", (address, host) => {
  expect(formatSenderHost(address)).toBe(host);
});

describe("listen says", () => {
  const withToken = "with the same TEAMS_OUTGOING_WEBHOOK_TOKEN";
  const again =
    "\nType r 1 and Enter to send request #1 again, or r 1 fresh to give it a new id and time.";
  it.each([
    [["--count", "1"], "", withToken, "", ""],
    [[], " until you press Ctrl+C", withToken, "", ""],
    [["--forward-to", "http://localhost:1/"], " until you press Ctrl+C", withToken, "", again],
    [["--token-file", "-"], " until you press Ctrl+C", withToken, "", ""],
    ...[
      ["--token-file", "a.txt", " --token-file a.txt"],
      ["--env-file", "it's.env", " --env-file 'it'\\''s.env'"],
    ].map(([option = "", file = "", added = ""]): [string[], string, string, string, string] => [
      [option, file],
      " until you press Ctrl+C",
      "in the same folder",
      added,
      "",
    ]),
  ])("how to send a message with %j", async (options, end, where, added, more) => {
    const files = { "a.txt": token, "it's.env": `TEAMS_OUTGOING_WEBHOOK_TOKEN=${token}` };
    const listening = await startListening({ files, stdin: token, columns: 1000 }, ...options);
    await listening.end();
    expect(listening.err()).toBe(
      `Listening on ${listening.url}${end}.\nTo send a message, run in another terminal, ${where}:\n` +
        `  npx teams-outgoing-webhook send ${listening.url} --text hello${added}${more}`,
    );
  });

  it.each([
    ["r 12", "There is no request #12. Only the last 100 can be sent again."],
    [" r#12 ", "There is no request #12. Only the last 100 can be sent again."],
    ["r  12  fresh", "There is no request #12. Only the last 100 can be sent again."],
    ["xr 12", "Type r and the number of a request, such as r 3 or r 3 fresh."],
    ["r 12x", "Type r and the number of a request, such as r 3 or r 3 fresh."],
    ["r 12 freshly", "Type r and the number of a request, such as r 3 or r 3 fresh."],
    [" ", undefined],
  ])("what it makes of %j", async (line, message) => {
    let type: (line: string) => void = () => {};
    const world = { columns: 1000, onLine: (listener: typeof type) => (type = listener) };
    const { end, err } = await startListening(world, "--forward-to", "http://localhost:1/");
    type(line);
    await end();
    expect(err().split("\n")[4]).toBe(message);
  });
});

it("says that the address belongs to another machine", async () => {
  const result = await runIn({}, "listen", "--port", "0", "--host", "192.0.2.1");
  expect(result).toMatchObject({
    status: 2,
    err: expect.stringContaining("This machine does not have the address 192.0.2.1."),
  });
});

it.each([
  ["EACCES", "You may not listen on port 80. Pass a --port above 1023."],
  ["ENOTFOUND", "This machine does not have the address my.test. Leave out --host, or"],
  ["EMFILE", "Cannot listen on my.test, port 80: EMFILE."],
])("explains why it cannot listen: %s", (code, message) => {
  expect(explainListenError(code, "my.test", 80)).toContain(message);
});

it("says that the port is in use", async () => {
  const { url, end } = await startListening({});
  const result = await runIn({}, "listen", "--port", new URL(url).port);
  expect(result).toMatchObject({
    status: 2,
    err: expect.stringContaining("is already in use. Pass another --port"),
  });
  await end();
});
