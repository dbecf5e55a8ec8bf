import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { signOutgoingWebhook } from "../../../src/index.ts";
import { freePort } from "../../free-port.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { documentedSample } from "../contract/sample.ts";
import { freshJson } from "../contract/serving-steps.ts";

const { token } = documentedSample(readVector("documented-inbound-message.json"));
let server: ChildProcess | undefined;
afterEach(() => server?.kill());

/** Starts one of the guide's two programs. Returns its port, or its error output if it exits. */
async function start(name: string, secret: string = token): Promise<number | string> {
  const port = await freePort();
  server = spawn(process.execPath, [`docs/examples/migrating/${name}.mjs`], {
    env: { ...process.env, TEAMS_OUTGOING_WEBHOOK_TOKEN: secret, PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let output = "";
  server.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) return output;
    const isThere = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (isThere) return port;
    await sleep(50);
  }
  throw new Error(`${name} does not listen: ${output}`);
}

async function post(port: number | string, body: string, authorization: string) {
  const response = await fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    headers: { authorization },
    body,
  });
  return { status: response.status, text: await response.text() };
}

const said = (text: string) => {
  const body = freshJson({ text: `<at>Bot</at> ${text}` });
  return [body, signOutgoingWebhook(body, token)] as const;
};

/** Sends a signed message in two chunks, split inside an emoji. */
async function sendSplitEmoji(port: number | string): Promise<string> {
  const [body, authorization] = said("🍺");
  const bytes = Buffer.from(body);
  const socket = connect(Number(port), "127.0.0.1").setNoDelay(true);
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  const head = `POST / HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nConnection: close\r\n`;
  socket.write(`${head}Content-Length: ${bytes.length}\r\n\r\n`);
  const middle = bytes.indexOf(0xf0) + 2;
  socket.write(bytes.subarray(0, middle));
  await sleep(100);
  socket.write(bytes.subarray(middle));
  await once(socket, "close");
  return Buffer.concat(chunks).toString();
}

describe("the program before migrating", () => {
  it("accepts a forged message if the token is missing", async () => {
    const port = await start("before", "");
    const { createHmac } = await import("node:crypto");
    const body = freshJson({ text: "from nobody" });
    const forged = createHmac("sha256", "").update(body).digest("base64");
    expect((await post(port, body, `HMAC ${forged}`)).text).toContain("You typed: from nobody");
  });

  it("refuses an emoji split between two chunks, with status 200", async () => {
    const answer = await sendSplitEmoji(await start("before"));
    expect(answer).toContain("You are not Teams.");
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
  });

  it("repeats the mention, and breaks on a quotation mark", async () => {
    const port = await start("before");
    expect(JSON.parse((await post(port, ...said("hello"))).text).text).toContain("<at>Bot</at>");
    const { text } = await post(port, ...said('say "hi"'));
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  it("answers a repeated message and an old one", async () => {
    const port = await start("before");
    const again = said("again");
    await post(port, ...again);
    expect((await post(port, ...again)).text).toContain("You typed: ");
    const body = freshJson({ text: "old", timestamp: "2020-01-01T00:00:00.000Z" });
    expect((await post(port, body, signOutgoingWebhook(body, token))).text).toContain("old");
  });

  it("sends its stack trace to the sender", async () => {
    const port = await start("before");
    const { text } = await post(port, "no JSON", signOutgoingWebhook("no JSON", token));
    expect(text).toContain("before.mjs");
  });
});

describe("the program after migrating", () => {
  it("does not start without a token", async () => {
    expect(await start("after", "")).toContain("ERR_TOKEN_MALFORMED");
  });

  it("answers an emoji split between two chunks", async () => {
    expect(await sendSplitEmoji(await start("after"))).toContain("You typed: 🍺");
  });

  it("removes the mention and keeps a quotation mark", async () => {
    const { text } = await post(await start("after"), ...said('say "hi"'));
    expect(JSON.parse(text).text).toBe('You typed: say "hi"');
  });

  it("answers a message once, and refuses an old one", async () => {
    const port = await start("after");
    const again = said("again");
    expect((await post(port, ...again)).status).toBe(200);
    expect((await post(port, ...again)).status).toBe(409);
    const body = freshJson({ text: "old", timestamp: "2020-01-01T00:00:00.000Z" });
    expect((await post(port, body, signOutgoingWebhook(body, token))).status).toBe(401);
  });

  it("tells the sender only the status", async () => {
    const port = await start("after");
    const [body, authorization] = said("hello");
    expect(await post(port, `${body} `, authorization)).toEqual({
      status: 401,
      text: "Unauthorized",
    });
    const signed = await post(port, "no JSON", signOutgoingWebhook("no JSON", token));
    expect(signed).toEqual({ status: 400, text: "Bad Request" });
  });
});
