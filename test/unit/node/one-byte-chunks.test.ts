import { fork } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { expect, it } from "vitest";
import { createBodyBuffer } from "../../../src/serve/body.ts";

const CONNECTIONS = 16;
const CHUNKS = 65_536;
const HEAD = [
  "POST / HTTP/1.1",
  "Host: localhost",
  "Connection: close",
  `Authorization: HMAC ${"A".repeat(43)}=`,
  "Transfer-Encoding: chunked",
  "\r\n",
].join("\r\n");

/** Sends a body in chunks of one byte, as fast as the server takes them, and returns the status line. */
async function sendBytes(port: number): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => {
    answer += data;
  });
  socket.write(HEAD);
  for (let sent = 0; sent < CHUNKS; sent += 4096) {
    if (!socket.write("1\r\nx\r\n".repeat(4096))) await once(socket, "drain");
  }
  socket.write("0\r\n\r\n");
  await once(socket, "close");
  return answer.split("\r\n", 1)[0] as string;
}

it.each(["node", "fetch"])(
  "holds less than 40 MB for a million one-byte chunks of 16 strangers: %s",
  async (kind) => {
    const server = fork("test/bench/soak/one-byte-chunks.mjs", [kind], {
      execArgv: ["--expose-gc"],
    });
    try {
      const [{ port }] = await once(server, "message");
      const answers = await Promise.all(Array.from({ length: CONNECTIONS }, () => sendBytes(port)));
      expect(new Set(answers)).toEqual(new Set(["HTTP/1.1 401 Unauthorized"]));
      server.send("figures");
      const [{ growth }] = await once(server, "message");
      expect(growth).toBeLessThan(40_000_000);
    } finally {
      server.kill();
    }
  },
  120_000,
);

it("ends a body of a million chunks in less than a third of the time of collecting it", () => {
  const buffer = createBodyBuffer(1_048_576);
  const started = performance.now();
  for (let count = 0; count < 1_048_576; count++) buffer.add(Uint8Array.of(count));
  const collected = performance.now();
  const { value } = buffer.finish();
  expect(performance.now() - collected).toBeLessThan((collected - started) / 3);
  expect(value).toHaveLength(1_048_576);
  expect(value[255]).toBe(255);
});
