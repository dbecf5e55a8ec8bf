import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { signOutgoingWebhook } from "../../../src/index.ts";
import { freshJson } from "../../unit/contract/serving-steps.ts";
import { sample } from "./programs.ts";

const tampered = new Uint8Array(sample.body.map((byte, at) => (at === 700 ? byte ^ 1 : byte)));

export const messages = {
  documented: { body: new Uint8Array(sample.body), authorization: sample.authorization },
  tampered: { body: tampered, authorization: sample.authorization },
};

let messageId = Date.now();

/** A new signed message, which contains an emoji unless it is given another text. */
export function emojiMessage(text = "🍺") {
  const body = freshJson({ id: String(messageId++), text: `<at>Bot</at> ${text}` });
  return { body: new TextEncoder().encode(body), authorization: authorizationOf(body) };
}

const authorizationOf = (body: string): string => signOutgoingWebhook(body, sample.token);

export async function post(
  port: number,
  { body, authorization }: { body: Uint8Array<ArrayBuffer>; authorization: string },
  path = "/teams",
) {
  const response = await fetch(`http://localhost:${port}${path}`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json; charset=utf-8" },
    body,
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, text: await response.text() };
}

/** Sends a message in chunks that end inside a character, and returns the whole answer. */
export async function postInPieces(port: number, path = "/teams"): Promise<string> {
  const { body, authorization } = emojiMessage();
  const beer = body.indexOf(0xf0);
  const socket = connect(port, "localhost");
  socket.setNoDelay(true);
  socket.on("error", () => {});
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: localhost:${port}`,
    `Authorization: ${authorization}`,
    "Content-Type: application/json; charset=utf-8",
    `Content-Length: ${body.length}`,
    "Connection: close",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  for (const [from, to] of [
    [0, beer + 1],
    [beer + 1, beer + 3],
    [beer + 3, undefined],
  ] as const) {
    socket.write(body.subarray(from, to));
    await sleep(30);
  }
  await closed;
  return Buffer.concat(chunks).toString();
}
