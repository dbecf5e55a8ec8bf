import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createNodeListener } from "../../../src/index.ts";
import { serve } from "./endpoints.ts";
import { runIn, token } from "./recorded-io.ts";

const answerWith =
  (body: string | Uint8Array, status = 200, headers = {}): RequestListener =>
  (request, response) => {
    request.resume().on("end", () => response.writeHead(status, headers).end(body));
  };

const card = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Hi" }] };
const attachment = { contentType: "application/vnd.microsoft.card.adaptive", content: card };
const hero = { title: "Hi", text: "there", buttons: [] };
const messageCard = {
  "@type": "MessageCard",
  "@context": "https://schema.org/extensions",
  title: "Hi",
  text: "a",
};

/** Splices the text of a message into JSON, as Microsoft's sample for Node.js does; messages end in a line break. */
const splicingServer: RequestListener = (request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const { text } = JSON.parse(Buffer.concat(chunks).toString());
    response.end(`{ "type": "message", "text": "Heard: ${text.replace(/^.*<\/at>/, "")}\n" }`);
  });
};

describe("send judges what is on the wire", () => {
  it.each<[string, RequestListener, string, string]>([
    [
      "a bare card",
      answerWith(JSON.stringify(card)),
      "reply-not-a-message",
      '"contentType":"application/vnd.microsoft.card.adaptive","content":…',
    ],
    [
      "a bare attachment",
      answerWith(JSON.stringify(attachment)),
      "reply-not-a-message",
      '{"type":"message","attachments":[…]}',
    ],
    [
      "hero content",
      answerWith(JSON.stringify(hero)),
      "reply-not-a-message",
      "application/vnd.microsoft.card.hero",
    ],
    [
      "a MessageCard",
      answerWith(JSON.stringify(messageCard)),
      "reply-not-a-message",
      "application/vnd.microsoft.teams.card.o365connector",
    ],
    [
      "an array",
      answerWith(JSON.stringify([card])),
      "reply-not-a-message",
      "The reply is an array",
    ],
    [
      "the text that this package sends for a failed reply",
      createNodeListener({
        tokens: token,
        onError: () => {},
        reply() {
          throw new Error("broken");
        },
      }),
      "reply-failed",
      "your reply failed. See the server's log",
    ],
    [
      "the text that this package sends for a late reply",
      createNodeListener({
        tokens: token,
        timeoutMs: 400,
        onError: () => {},
        reply: () => new Promise(() => {}),
      }),
      "reply-failed",
      "your reply was late",
    ],
    [
      "a request for a Bearer token",
      answerWith("", 401, { "www-authenticate": 'Bearer realm="x"' }),
      "status-not-200",
      "the endpoint of a bot",
    ],
    [
      "a compressed reply",
      answerWith(gzipSync('{"type":"message","text":"a"}'), 200, { "content-encoding": "gzip" }),
      "reply-compressed",
      "compressed (gzip)",
    ],
    [
      "a compressed reply without its header",
      answerWith(gzipSync('{"type":"message","text":"a"}')),
      "reply-compressed",
      "compressed (gzip)",
    ],
    [
      "a sample that splices text into JSON",
      splicingServer,
      "reply-not-json",
      "line 1, column 44 has a raw line break (U+000A) inside a string; write \\n",
    ],
    [
      "a trailing comma",
      answerWith('{"type":"message",\n "text":"a",}'),
      "reply-not-json",
      "line 2, column 13 has } after a comma",
    ],
  ])("and refuses %s", async (_, listener, code, told) => {
    const url = await serve(listener);
    const { status, out } = await runIn({ columns: 1000 }, "send", url, "--text", "hello");
    expect(out).toContain(`✗ ${code}`);
    expect(out).toContain(told);
    expect(out).not.toContain("✓");
    expect(status).toBe(1);
  });

  it("says that nobody knows whether Teams forgives broken JSON", async () => {
    const { out } = await runIn({ columns: 1000 }, "send", await serve(splicingServer));
    expect(out).toContain("Strict JSON forbids it, and it is not known whether Teams accepts it.");
  });

  it.each([
    ["a message", { type: "message", text: "Hi" }],
    ["a message without a type", { text: "Hi" }],
    ["a message with a card", { type: "message", attachments: [attachment] }],
  ])("and accepts %s", async (_, reply) => {
    const { status, out } = await runIn({}, "send", await serve(answerWith(JSON.stringify(reply))));
    expect(out).toContain("✓ Teams would show this:");
    expect(status).toBe(0);
  });

  it("takes no redirect for a defence", async () => {
    let count = 0;
    const url = await serve((request, response) =>
      answerWith('{"text":"ok"}', count++ === 0 ? 200 : 302)(request, response),
    );
    const { status, out } = await runIn({}, "send", url, "--bad-signature");
    expect(out).toContain("✗ bad-signature\n  It redirected with 302");
    expect(status).toBe(1);
  });

  it.each([["--text", "a"], ["--bad-signature"], ["--repeat", "2"]])(
    "hides the query in JSON, too: %s",
    async (...options) => {
      const url = await serve(answerWith('{"text":"ok"}'));
      const { everything } = await runIn(
        {},
        "send",
        `${url}?code=function-key`,
        ...options,
        "--json",
      );
      expect(everything).toContain(`${url}?…`);
      expect(everything).not.toContain("function-key");
    },
  );
});

describe("send survives", () => {
  it.each<[string, object]>([
    [
      "facts with a wide title",
      {
        type: "AdaptiveCard",
        version: "1.5",
        body: [
          {
            type: "FactSet",
            facts: [
              { title: "x".repeat(140_000), value: "a" },
              ...Array(70_000).fill({ title: "a", value: "b" }),
            ],
          },
        ],
      },
    ],
    ["a text of 9.9 million characters", { type: "message", text: "x".repeat(9_900_000) }],
    ["a text of words", { type: "message", text: "x ".repeat(4_900_000) }],
    [
      "many inlines",
      {
        type: "AdaptiveCard",
        version: "1.5",
        body: [{ type: "RichTextBlock", inlines: Array(400_000).fill("word") }],
      },
    ],
  ])("%s, and draws little of it", async (_, reply) => {
    const message =
      "type" in reply && reply.type === "message"
        ? reply
        : { type: "message", attachments: [{ ...attachment, content: reply }] };
    const url = await serve(answerWith(JSON.stringify(message)));
    const { status, out } = await runIn({}, "send", url);
    expect(status).toBe(1);
    expect(out.length).toBeLessThan(40_000);
    expect(out).toContain("✗ reply-refused");
  });
});
