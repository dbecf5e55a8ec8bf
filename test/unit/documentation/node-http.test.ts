import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readVector } from "../../vectors/read-vector.ts";
import { runIn } from "../cli/recorded-io.ts";
import { documentedSample } from "../contract/sample.ts";

const sample = documentedSample(readVector("documented-inbound-message.json"));

/** Builds the server in the guide to the raw body as a user would, with the built package. */
async function buildExample(folder: string): Promise<string> {
  const outfile = join(folder, "server.mjs");
  await build({
    entryPoints: ["docs/examples/node-http.ts"],
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    outfile,
  });
  return outfile;
}

describe("the whole server in the guide to the raw body", () => {
  let folder: string;
  let server: ChildProcess;
  let port: number;

  beforeAll(async () => {
    folder = await mkdtemp(join("test", ".consumer-"));
    server = spawn(process.execPath, [await buildExample(folder)], {
      env: { ...process.env, TEAMS_OUTGOING_WEBHOOK_TOKEN: sample.token, PORT: "0" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    if (!server.stdout) throw new Error("no output");
    const [line] = await once(createInterface(server.stdout), "line");
    port = Number(/port: (\d+)/.exec(line)?.[1]);
  });

  afterAll(async () => {
    server.kill();
    await rm(folder, { recursive: true });
  });

  const post = (body: Uint8Array<ArrayBuffer>, authorization = sample.authorization) =>
    fetch(`http://127.0.0.1:${port}/`, {
      method: "POST",
      headers: { authorization, "content-type": "application/json; charset=utf-8" },
      body,
    });

  it("answers the documented sample as curl sends it", async () => {
    const { stdout } = await promisify(execFile)("curl", [
      ...["--silent", "--include", "--max-time", "10"],
      ...["--data-binary", "@test/vectors/documented-inbound-message.json"],
      ...["--header", `Authorization: ${sample.authorization}`],
      `http://127.0.0.1:${port}/`,
    ]);
    expect(stdout).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(stdout).toMatch(/^content-type: application\/json; charset=utf-8\r$/im);
    const [, reply] = stdout.split("\r\n\r\n");
    expect(JSON.parse(reply ?? "")).toEqual({
      type: "message",
      text: "You said: Hello Larry Brown",
    });
  });

  it("refuses it with an empty answer if any of a hundred bytes is changed", async () => {
    for (let index = 0; index < sample.body.length; index += 19) {
      const changed = new Uint8Array(sample.body);
      changed[index] = (changed[index] as number) ^ 1;
      const response = await post(changed);
      expect(response.status).toBe(401);
      expect(await response.text()).toBe("");
    }
  });

  it("hangs up on an endless body", async () => {
    const socket = connect(port, "127.0.0.1");
    const chunk = Buffer.alloc(65_536);
    const flood = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    const closed = new Promise((resolve) => {
      // The client may see a reset; close follows in either case.
      socket
        .on("error", () => {})
        .on("drain", flood)
        .on("close", resolve);
    });
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", flood);
    await closed;
    expect(socket.bytesWritten).toBeLessThan(50_000_000);
  });

  it("still answers after that, and after a client that hangs up halfway", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{");
    await once(socket, "connect");
    socket.destroy();
    expect((await post(new Uint8Array(sample.body))).status).toBe(200);
  });

  it("rejects a bad signature from `send`, but accepts old and repeated messages", async () => {
    const url = `http://127.0.0.1:${port}/`;
    expect(await runIn({}, "send", url)).toMatchObject({ status: 0 });
    const { out } = await runIn({}, "send", url, "--bad-signature", "--stale", "--replay");
    expect(out.match(/^[✓✗] .*/gm)).toEqual([
      "✓ no-attack",
      "✓ bad-signature",
      "✗ stale",
      "✗ replay",
    ]);
  });
});
