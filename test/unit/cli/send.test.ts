import { getEventListeners } from "node:events";
import type { RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createProcessIo } from "../../../src/cli/process-io.ts";
import { judgeAnswer } from "../../../src/cli/send/judge-answer.ts";
import {
  adaptiveCard,
  cardReply,
  commandText,
  createNodeListener,
  createReplayMemory,
  fact,
  factSet,
  heroCard,
  openUrl,
  placeOf,
  senderOf,
  textBlock,
} from "../../../src/index.ts";
import { serve } from "./endpoints.ts";
import { otherToken, runIn, token } from "./recorded-io.ts";

const answerWith =
  (body: string, status = 200, headers = {}): RequestListener =>
  (request, response) => {
    request.resume().on("end", () => response.writeHead(status, headers).end(body));
  };

describe("send", () => {
  it("gets an answer from a server with every defence, as the sender that the options name", async () => {
    const url = await serve(
      createNodeListener({
        tokens: token,
        claim: createReplayMemory(),
        reply: (activity) =>
          [
            commandText(activity, { name: "Deploybot" }),
            senderOf(activity).name,
            ...Object.values(placeOf(activity)),
          ].join(" | "),
      }),
    );
    const { status, out } = await runIn(
      {},
      ...["send", url, "--text", "it's <b> & 🍺", "--name", "Deploybot", "--from", "Doe, Jane"],
      ...["--team", "19:t@thread.tacv2", "--channel", "19:c@thread.tacv2"],
    );
    expect(out).toContain("✓ Teams would show this:");
    expect(out).toContain("it's <b> & 🍺 | Doe, Jane |");
    expect(out).toMatch(/\| 19:t@thread.tacv2 \|\s+19:c@thread.tacv2 \| \d{13} \| false/);
    expect(status).toBe(0);
  });

  it("sends the same request as Teams", async () => {
    let heard = "";
    const url = await serve((request, response) => {
      heard = JSON.stringify([request.method, request.headers, request.url]);
      answerWith("{}")(request, response);
    });
    await runIn({}, "send", `${url}?id=contoso#fragment`);
    const [method, headers, path] = JSON.parse(heard);
    expect([method, path]).toEqual(["POST", "/teams?id=contoso"]);
    expect(headers).toMatchObject({
      authorization: expect.stringMatching(/^HMAC [A-Za-z0-9+/]{43}=$/),
      accept: "application/json",
      "content-type": "application/json; charset=utf-8",
    });
    expect(headers).not.toHaveProperty("transfer-encoding");
  });

  it("sends the message that the options describe", async () => {
    const bodies: string[] = [];
    const url = await serve((request, response) => {
      request.on("data", (chunk) => bodies.push(String(chunk)));
      answerWith('{"text":"ok"}')(request, response);
    });
    await runIn({}, "send", url);
    await runIn({}, "send", url, "--team", "19:t", "--channel", "19:c");
    const [plain, placed] = bodies.map((body) => JSON.parse(body));
    expect(plain).toMatchObject({
      text: "<at>Webhook</at> hello\n",
      from: { name: "Alex Example" },
      conversation: { id: expect.stringMatching(/^19:\w+@thread\.tacv2;messageid=\d+$/) },
    });
    expect(placed).toMatchObject({
      conversation: { id: expect.stringMatching(/^19:c;messageid=\d+$/) },
      channelData: {
        ...{ teamsTeamId: "19:t", team: { id: "19:t" } },
        ...{ teamsChannelId: "19:c", channel: { id: "19:c" } },
      },
    });
  });

  it.each(["text", "name", "from", "team", "channel"])(
    "changes nothing in a file: --%s",
    async (option) => {
      const argv = ["http://127.0.0.1:1/", "--file", "a.json", `--${option}`, "a"];
      const { status, err } = await runIn({ files: { "a.json": "{}" } }, "send", ...argv);
      expect([status, err]).toEqual([2, expect.stringContaining("leave out --text, --name")]);
    },
  );

  it("waits for no signal once it has its answer", async () => {
    const { signal } = new AbortController();
    await runIn({ stop: signal }, "send", await serve(answerWith('{"text":"ok"}')));
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("sends a file byte for byte, or fresh", async () => {
    const bodies: string[] = [];
    const url = await serve((request, response) => {
      request.on("data", (chunk) => bodies.push(String(chunk)));
      answerWith('{"text":"ok"}')(request, response);
    });
    const file =
      '{ "id": "1", "timestamp": "2020-01-01T00:00:00.000Z", "text": "old", "from": {"id":"29:me"} }\r\n';
    const files = { "a.json": file };
    expect((await runIn({ files }, "send", url, "--file", "a.json")).status).toBe(0);
    await runIn({ files }, "send", url, "--file", "a.json", "--fresh");
    expect(bodies[0]).toBe(file);
    const fresh = JSON.parse(bodies[1] as string);
    expect(fresh).toMatchObject({ text: "old", from: { id: "29:me" } });
    expect(Math.abs(Date.parse(fresh.timestamp) - Date.now())).toBeLessThan(60_000);
    expect(fresh.id).not.toBe("1");
  });

  it("draws text and cards", async () => {
    const reply = cardReply(
      [
        adaptiveCard({
          body: [
            textBlock("Build **42** failed", { weight: "bolder" }),
            factSet([fact("Branch", "main")]),
          ],
          actions: [openUrl("Open the log", "https://example.com/log")],
        }),
        heroCard({ title: "Second", text: "card" }),
      ],
      { text: "Two cards:", layout: "carousel" } as never,
    );
    const url = await serve(answerWith(JSON.stringify({ ...reply, text: "Two cards:" })));
    const { out, status } = await runIn({}, "send", url);
    expect(status).toBe(0);
    for (const line of [
      "  Two cards:",
      "  1 of 2",
      "  ▌ Build 42 failed",
      "  ▌ Branch  main",
      "  ▌ [ Open the log ] https://example.com/log",
      "  2 of 2",
      "  ▌ Second",
      "  ▌ card",
    ]) {
      expect(out.split("\n")).toContain(line);
    }
  });

  it("escapes control characters in a reply", async () => {
    const text = "\u001b[2J\u001b]0;owned\u0007 \u009b31m \u202egnp.exe \r\nnew line";
    const card = adaptiveCard({
      body: [textBlock(text)],
      actions: [openUrl(text, "https://example.com/")],
    });
    const url = await serve(
      answerWith(JSON.stringify({ ...cardReply(card), text, "\u001b[1m": 1 })),
    );
    const { out } = await runIn({}, "send", url);
    expect(out).toContain("␛[2J");
    expect(out).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
  });

  it.each<[string, RequestListener, string, string]>([
    [
      "a forbidden action",
      answerWith(
        JSON.stringify({
          type: "message",
          attachments: [
            {
              contentType: "application/vnd.microsoft.card.adaptive",
              content: {
                type: "AdaptiveCard",
                version: "1.5",
                body: [],
                actions: [{ type: "Action.Submit", title: "Approve" }],
              },
            },
          ],
        }),
      ),
      "reply-refused",
      "action-not-open-url  /attachments/0/content/actions/0",
    ],
    ["an empty text", answerWith('{"type":"message","text":""}'), "reply-refused", "text-empty"],
    [
      "JSON twice",
      answerWith(JSON.stringify('{"type":"message","text":"a"}')),
      "reply-refused",
      "serialized twice",
    ],
    ["no JSON", answerWith("Hello!"), "reply-not-json", "Send an object such as"],
    [
      "HTML",
      answerWith("<html>", 200, { "content-type": "text/html" }),
      "reply-not-json",
      "not JSON",
    ],
    ["nothing under 200", answerWith(""), "reply-not-json", "The reply is empty"],
    [
      "no UTF-8",
      (request, response) =>
        request.resume().on("end", () => response.end(Buffer.from([0x22, 0xe9, 0x22]))),
      "reply-not-utf8",
      "not UTF-8",
    ],
    ["204", answerWith("", 204), "status-not-200", "Status 204."],
    ["401", answerWith("", 401), "status-not-200", "The server rejects the signature"],
    ["404", answerWith("", 404), "status-not-200", "nothing at this path"],
    ["10 MB", answerWith("x".repeat(10_000_000), 404), "status-not-200", "nothing at this path"],
    ["500", answerWith("oops", 500), "status-not-200", "see its log"],
    [
      "a redirect",
      answerWith("", 302, { location: "https://example.com/" }),
      "redirected",
      "Give Teams the final address",
    ],
    [
      "a closed connection",
      (request) => request.socket.destroy(),
      "hung-up",
      "without a complete answer",
    ],
    [
      "half an answer",
      (_, response) =>
        response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy()),
      "hung-up",
      "without a complete answer",
    ],
    [
      "an answer that is not HTTP",
      (request) => request.socket.end("220 mail.example.com ESMTP\r\n"),
      "reply-not-http",
      "not valid HTTP",
    ],
    [
      "control characters in the head",
      (request) => request.socket.end("HTTP/1.1 200 OK\r\nx-name: \u001b]0;owned\u0007\r\n\r\n{}"),
      "reply-not-http",
      "not valid HTTP",
    ],
    [
      "another protocol",
      (request) =>
        request.socket.end(
          "HTTP/1.1 101 Switching\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
        ),
      "reply-not-http",
      "not valid HTTP",
    ],
    [
      "JSON nested too deeply to be serialized",
      answerWith(`{"type":"message","text":"a","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`),
      "reply-refused",
      "nested-too-deep",
    ],
    [
      "an endless answer",
      (_, response) => {
        const timer = setInterval(() => response.write(" ".repeat(1_000_000)), 1);
        response.on("close", () => clearInterval(timer));
      },
      "reply-too-long",
      "larger than 10 MB",
    ],
  ])("reports %s", async (_, listener, code, told) => {
    const url = await serve(listener);
    const { status, out } = await runIn({}, "send", url);
    expect(out).toContain(`✗ ${code}`);
    expect(out).toContain(told);
    expect(status).toBe(1);
    const json = JSON.parse((await runIn({}, "send", url, "--json")).out);
    expect(json).toMatchObject({ url, shown: false, problems: [{ code }] });
  });

  it("reports that nobody listens", async () => {
    const { status, out } = await runIn({}, "send", "http://127.0.0.1:1/");
    expect(out).toBe(
      "POST http://127.0.0.1:1/  no answer\n✗ unreachable\n" +
        "  Nothing listens there. Check that the server is running, and the port.",
    );
    expect(status).toBe(1);
  });

  it("waits longer than Teams does, but not for ever", async () => {
    expect(createProcessIo("1.2.3").giveUpAfter).toBe(10_000);
    const url = await serve((request) => request.resume());
    const { status, out } = await runIn({ giveUpAfter: 100 }, "send", url);
    expect(out).toMatch(
      /✗ no-answer\n {2}No answer arrived within \d\.\d s\. Teams hangs up after 5 s\./,
    );
    expect(status).toBe(1);
  });

  it.each([
    [5000, []],
    [
      5001,
      [{ code: "too-late", message: expect.stringMatching(/^The answer took 5\.0 s, but Teams/) }],
    ],
  ])("judges an answer after %d ms", (milliseconds, problems) => {
    const body = new TextEncoder().encode('{"type":"message","text":"late"}');
    const answer = { status: 200, headers: {}, rawHeaders: [], body, milliseconds };
    expect(judgeAnswer({ kind: "answer", ...answer })).toMatchObject({
      shown: problems.length === 0,
      problems,
    });
  });

  it.each([
    ["ENOTFOUND", "The host name does not exist. Check its spelling."],
    ["EHOSTUNREACH", "Cannot connect: EHOSTUNREACH."],
  ])("explains why it cannot connect: %s", (code, message) => {
    const { problems } = judgeAnswer({ kind: "unreachable", code, milliseconds: 1 });
    expect(problems).toEqual([{ code: "unreachable", message }]);
  });

  it("reports that a server does not speak https", async () => {
    const url = await serve(answerWith("{}"));
    const { status, out } = await runIn({}, "send", url.replace("http:", "https:"));
    expect(out).toContain(
      "✗ unreachable\n  The server does not speak https on this port. Try http.",
    );
    expect(status).toBe(1);
  });

  it("stops when the user does", async () => {
    const url = await serve((request) => request.resume());
    const { status, out } = await runIn({ stop: AbortSignal.timeout(200) }, "send", url);
    expect(out).toContain("✗ stopped");
    expect(status).toBe(1);
  });

  const other = "http://example.com/";
  it.each([
    ...["localhost", "a.localhost", "a.localhost.", "127.1.2.3", "[::1]"].map((host) => [
      `http://${host}/`,
    ]),
    [other, "--insecure"],
    ["https://example.com/"],
  ])("sends to %s %s", async (...argv) => {
    const { status, out } = await runIn({ stop: AbortSignal.abort() }, "send", ...argv);
    expect([status, out]).toEqual([1, expect.stringContaining("✗ stopped")]);
  });

  it.each([
    ...["notlocalhost", "localhost.example.com", "127.example.com", "8.8.8.8", "[::2]"].map(
      (host) => [`http://${host}/`, "Over plain http"],
    ),
    ["http://user@localhost/", "must not contain a user name or a password"],
    ["http://:secret@localhost/", "must not contain a user name or a password"],
  ])("refuses to send to %s", async (url, message) => {
    const { status, err } = await runIn({ stop: AbortSignal.abort() }, "send", url);
    expect([status, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it("hides the query, which may contain a key", async () => {
    const url = await serve(answerWith('{"text":"ok"}'));
    const { everything } = await runIn({}, "send", `${url}?code=function-key`);
    expect(everything).toContain(`${url}?…`);
    expect(everything).not.toContain("function-key");
  });
});

const ATTACKS = ["--bad-signature", "--stale", "--replay"];

describe("send with attacks", () => {
  const defended = () =>
    createNodeListener({
      tokens: token,
      claim: createReplayMemory(),
      reply: () => "Hello!",
      timeoutMs: 500,
    });

  it("reports that a server with every defence withstands them", async () => {
    const url = await serve(defended());
    const { status, out } = await runIn({}, "send", url, ...ATTACKS, "--slow");
    expect(out.match(/^✓ .*$/gm)).toEqual([
      "✓ no-attack",
      "✓ bad-signature",
      "✓ stale",
      "✓ replay",
      "✓ slow",
    ]);
    expect(status).toBe(0);
  });

  it.each([
    ["--bad-signature", { status: 200, message: expect.stringContaining("Verify the signature") }],
    ["--stale", { status: 200, message: expect.stringContaining("maxAgeSeconds") }],
    ["--replay", { status: 200, message: expect.stringContaining("claim") }],
  ])("reports that a server without defences fails at %s", async (attack, outcome) => {
    const url = await serve(answerWith('{"text":"Sure!"}'));
    const { status, out } = await runIn({}, "send", url, attack, "--json");
    expect(JSON.parse(out).attacks[1]).toMatchObject({
      attack: attack.slice(2),
      held: false,
      ...outcome,
    });
    expect(status).toBe(1);
  });

  it("reports that a server waits for ever", async () => {
    const url = await serve(answerWith('{"text":"Sure!"}'));
    const { status, out } = await runIn({ giveUpAfter: 600 }, "send", url, "--slow");
    expect(out).toMatch(/✗ slow\n {2}It was still waiting after 1 s\. Senders that never finish/);
    expect(status).toBe(1);
  });

  it("does not mistake a failure for a defence", async () => {
    let count = 0;
    const url = await serve((request, response) =>
      answerWith('{"text":"ok"}', count++ === 0 ? 200 : 500)(request, response),
    );
    const { status, out } = await runIn({}, "send", url, "--bad-signature");
    expect(out).toContain("✗ bad-signature\n  It failed with 500");
    expect(status).toBe(1);
  });

  /** Answers some messages, then treats the next one in another way. */
  const after = (answered: number, listener: RequestListener) => {
    let count = 0;
    return serve((request, response) =>
      (count++ < answered ? answerWith('{"text":"ok"}') : listener)(request, response),
    );
  };

  it("takes a server that hangs up on half a message for a defended one", async () => {
    const url = await after(1, (request) => request.socket.destroy());
    const { status, out } = await runIn({}, "send", url, "--slow");
    expect([status, out]).toEqual([0, expect.stringContaining("✓ slow\n  It hung up.")]);
  });

  it("does not take a server that hangs up on a forged message for a defended one", async () => {
    const url = await after(1, (request) => request.socket.destroy());
    const { status, out } = await runIn({}, "send", url, "--bad-signature");
    expect(out).toMatch(/✗ bad-signature\n {2}The server hung up after \d\.\d s without/);
    expect(status).toBe(1);
  });

  it("does not try a replay where the first message gets no reply", async () => {
    const url = await after(1, answerWith("", 503));
    const { status, out } = await runIn({}, "send", url, "--replay", "--json");
    expect(JSON.parse(out).attacks[1]).toMatchObject({
      held: false,
      status: null,
      message: expect.stringContaining("got no valid reply. Status 503."),
    });
    expect(status).toBe(1);
  });

  it("proves nothing about a server that does not run", async () => {
    const { status, out } = await runIn({}, "send", "http://127.0.0.1:1/", "--stale", "--json");
    expect(JSON.parse(out).attacks).toEqual([
      {
        attack: "no-attack",
        held: false,
        status: null,
        message: expect.stringContaining("Nothing listens there."),
      },
    ]);
    expect(status).toBe(1);
  });

  it("proves nothing about a server that refuses everything", async () => {
    const url = await serve(createNodeListener({ tokens: otherToken, reply: () => "Hello!" }));
    const { status, out } = await runIn({}, "send", url, ...ATTACKS);
    expect(out).toContain("attacks would prove nothing");
    expect(out).not.toContain("✓");
    expect(status).toBe(1);
  });
});

describe("send with attacks, in detail", () => {
  /** Answers the valid message, then each attack with the next status. */
  const answerInTurn = (...statuses: number[]) => {
    let count = 0;
    return serve((request, response) =>
      answerWith('{"text":"ok"}', count++ === 0 ? 200 : statuses[count - 2])(request, response),
    );
  };

  it.each([
    [299, false, "It answered 299. Anybody can send it commands."],
    [300, false, "It redirected with 300"],
    [400, true, "Refused with 400."],
    [499, true, "Refused with 499."],
    [500, false, "It failed with 500."],
  ])("takes status %d for a defence: %j", async (status, held, message) => {
    const url = await answerInTurn(status);
    const { out } = await runIn({}, "send", url, "--bad-signature", "--json");
    expect(JSON.parse(out)).toEqual({
      url,
      attacks: [
        { attack: "no-attack", held: true, status: 200, message: "It answers a valid message." },
        {
          attack: "bad-signature",
          held,
          status,
          message: expect.stringMatching(new RegExp(`^${message}`)),
        },
      ],
    });
  });

  it("sends a message that is an hour old", async () => {
    const times: number[] = [];
    const url = await serve((request, response) => {
      let body = "";
      request.on("data", (chunk) => {
        body += chunk;
      });
      request.on("end", () => {
        times.push(Date.parse(JSON.parse(body).timestamp));
        response.end('{"text":"ok"}');
      });
    });
    const now = Date.UTC(2026, 0, 2);
    await runIn({ now: () => now }, "send", url, "--stale");
    expect(times).toEqual([now, now - 3_600_000]);
  });

  it("prints the address once, and only for people", async () => {
    const url = await answerInTurn(401);
    const { out } = await runIn({}, "send", url, "--bad-signature");
    expect(out).toBe(
      `POST ${url}\n✓ no-attack\n  It answers a valid message.\n✓ bad-signature\n  Refused with 401.`,
    );
  });

  it("says all that is wrong with the reply to the valid message", async () => {
    const reply = { type: "message", text: "Something went wrong.", attachments: [7] };
    const url = await serve(answerWith(JSON.stringify(reply)));
    const { out } = await runIn({}, "send", url, "--stale", "--json");
    expect(JSON.parse(out).attacks[0].message).toMatch(
      /prove nothing\. Teams refuses or ignores something in the reply\. This is the text/,
    );
  });

  it("says why the valid message was refused, with its status", async () => {
    const url = await serve(answerWith("", 503));
    const { out } = await runIn({}, "send", url, "--stale", "--json");
    expect(JSON.parse(out).attacks).toMatchObject([{ attack: "no-attack", status: 503 }]);
    expect(JSON.parse(out).attacks).toHaveLength(1);
  });

  it.each([["--stale"], ["--replay"]])("needs new messages for %s", async (attack) => {
    const files = { "a.http": 'POST / HTTP/1.1\r\n\r\n{"id":"1"}', "a.json": '{"id":"1"}' };
    const address = "http://127.0.0.1:1/";
    for (const file of [
      ["--request-file", "a.http"],
      ["--file", "a.json"],
    ]) {
      const refused = await runIn({ files }, "send", address, ...file, attack);
      expect([refused.status, refused.err]).toEqual([2, expect.stringContaining("add --fresh")]);
      const fresh = await runIn({ files }, "send", address, ...file, attack, "--fresh");
      expect(fresh.status).toBe(1);
      const other = await runIn({ files }, "send", address, ...file, "--bad-signature");
      expect(other.status).toBe(1);
    }
  });
});

describe("send prints", () => {
  it("the address, the verdict and the reply", async () => {
    const url = await serve(answerWith('{"type":"message","text":"one two three four"}'));
    const { out } = await runIn({}, "send", url);
    expect(out).toMatch(
      /^POST http:\S+ {2}200 {2}\d+ ms of 5,000\n✓ Teams would show this:\n\n {2}one two three four$/,
    );
    const long = `${"a".repeat(18)} ${"b".repeat(19)}`;
    const other = await serve(answerWith(JSON.stringify({ text: long })));
    const wide = await runIn({ columns: 40 }, "send", other);
    expect(wide.out.endsWith(`\n\n  ${long}`)).toBe(true);
    const narrow = await runIn({ columns: 39 }, "send", other);
    expect(narrow.out.endsWith(`\n\n  ${long.replace(" ", "\n  ")}`)).toBe(true);
  });

  it.each([
    [200, "32"],
    [503, "31"],
  ])("status %d in its colour", async (status, colour) => {
    const url = await serve(answerWith('{"text":"ok"}', status));
    const { out } = await runIn({ colors: true }, "send", url);
    expect(out).toContain(`${url}  \u001b[${colour}m${status}\u001b[39m  `);
  });

  it("all that is known for scripts", async () => {
    const reply = { type: "message", text: "ok" };
    const url = await serve((request, response) => {
      sleep(20).then(() => answerWith(JSON.stringify(reply))(request, response));
    });
    const started = performance.now();
    const { milliseconds, ...told } = JSON.parse((await runIn({}, "send", url, "--json")).out);
    expect(told).toEqual({ url, status: 200, shown: true, problems: [], findings: [], reply });
    expect(String(milliseconds)).toMatch(/^\d+(\.\d)?$/);
    expect(milliseconds).toBeGreaterThanOrEqual(19);
    expect(milliseconds).toBeLessThan(performance.now() - started + 1);
    const { out } = await runIn({}, "send", "http://127.0.0.1:1/", "--json");
    expect(JSON.parse(out)).toMatchObject({ status: null, reply: null });
  });

  it("nothing of a reply that is no message", async () => {
    const card = {
      type: "AdaptiveCard",
      version: "1.5",
      body: [{ type: "TextBlock", text: "Hi" }],
    };
    const url = await serve(answerWith(JSON.stringify(card)));
    const { out } = await runIn({}, "send", url);
    expect(out).toContain("✗ reply-not-a-message\n");
    expect(out).not.toContain("Hi");
    expect((await runIn({}, "send", await serve(answerWith("[]")))).out).not.toContain("▌");
  });

  it("the parts of a refused reply, and what is wrong with them", async () => {
    const url = await serve(answerWith('{"type":"message","text":"Hi","attachments":[7]}'));
    const { out } = await runIn({}, "send", url);
    expect(out).toMatch(
      /✗ reply-refused\n[^✓]*\n\n {2}Hi\n {2}▌ [^\n]*\n\n1 error, 0 warnings in the reply:\n/,
    );
  });

  it("how long many answers took", async () => {
    const url = await serve(answerWith('{"text":"ok"}'));
    const { out } = await runIn({}, "send", url, "--repeat", "2", "--concurrency", "5");
    const [post, verdict, rate, times, ...rest] = out.split("\n");
    expect(post).toBe(`POST ${url}`);
    expect(verdict).toBe("✓ Teams would show 2 of 2 replies");
    expect(rate).toMatch(/^ {2}\d+(\.\d)? s, 2 at a time, [\d,]+ a second$/);
    expect(times).toMatch(
      /^ {2}min [\d.]+ · median [\d.]+ · 95 % [\d.]+ · 99 % [\d.]+ · max [\d.]+ ms, of the 5,000 ms/,
    );
    expect(rest).toEqual([]);
  });

  it("progress as wide as the terminal allows", async () => {
    const url = await serve(answerWith('{"text":"ok"}'));
    const { shown } = await runIn({ columns: 30 }, "send", url, "--repeat", "2");
    expect(shown).toEqual([
      `${"█".repeat(9)}${"░".repeat(10)} 50 %  1/2`,
      `${"█".repeat(18)} 100 %  2/2`,
      "",
    ]);
  });
});

describe("send --repeat", () => {
  it("sends new messages concurrently, and measures the answers", async () => {
    let now = 0;
    let most = 0;
    const listener = createNodeListener({
      tokens: token,
      claim: createReplayMemory(),
      reply: async () => {
        most = Math.max(most, ++now);
        await sleep(20);
        now--;
        return "Hello!";
      },
    });
    const url = await serve(listener);
    const { status, out, shown } = await runIn(
      {},
      "send",
      url,
      "--repeat",
      "60",
      "--concurrency",
      "6",
      "--json",
    );
    const told = JSON.parse(out);
    expect(told).toMatchObject({ sent: 60, shown: 60, failures: {} });
    const { min, median, p95, p99, max } = told.milliseconds;
    expect([min, median, p95, p99, max]).toEqual(
      [min, median, p95, p99, max].sort((a, b) => a - b),
    );
    expect(min).toBeGreaterThanOrEqual(19);
    expect(most).toBe(6);
    expect(status).toBe(0);
    expect(shown).toContain(`${"█".repeat(20)}${"░".repeat(20)} 50 %  30/60`);
    expect(shown.at(-1)).toBe("");
  });

  it("tells people how many messages a second were answered", async () => {
    const url = await serve(answerWith('{"text":"ok"}'));
    const { status, out } = await runIn({}, "send", url, "--repeat", "3");
    expect(out).toContain("✓ Teams would show 3 of 3 replies\n");
    expect(out).toMatch(/^ {2}\d(\.\d)? s, 1 at a time, [1-9][\d,]* a second$/m);
    expect(status).toBe(0);
  });

  it("measures nothing where the user stops it before the first message", async () => {
    const world = { stop: AbortSignal.abort() };
    const { status, out } = await runIn(
      world,
      ...["send", "http://localhost:1/", "--repeat", "3", "--json"],
    );
    expect(JSON.parse(out)).toMatchObject({
      sent: 0,
      shown: 0,
      milliseconds: { min: 0, median: 0, p95: 0, p99: 0, max: 0 },
    });
    expect(status).toBe(1);
  });

  it("counts the failures", async () => {
    let count = 0;
    const url = await serve((request, response) =>
      answerWith('{"text":"ok"}', count++ % 2 === 0 ? 200 : 503)(request, response),
    );
    const { status, out } = await runIn({}, "send", url, "--repeat", "10");
    expect(out).toContain("✗ Teams would show 5 of 10 replies\n  status-not-200  5");
    expect(status).toBe(1);
  });

  it("counts answers with the same problems together", async () => {
    const reply = { type: "message", text: "Something went wrong.", attachments: [7] };
    const url = await serve(answerWith(JSON.stringify(reply)));
    const { out } = await runIn({}, "send", url, "--repeat", "2", "--json");
    expect(JSON.parse(out).failures).toEqual({ "reply-refused reply-failed": 2 });
  });

  it("takes the time of half of the answers from the middle", async () => {
    let count = 0;
    const url = await serve((request, response) => {
      sleep(20 * count++).then(() => answerWith('{"text":"ok"}')(request, response));
    });
    const { out } = await runIn({}, "send", url, "--repeat", "4", "--json");
    const { median, p95, max } = JSON.parse(out).milliseconds;
    expect(median).toBeGreaterThanOrEqual(19);
    expect(p95).toBe(max);
    expect(max).toBeGreaterThanOrEqual(59);
  });

  it("stops when the user does, and reports how far it got", async () => {
    const url = await serve((request, response) => {
      sleep(20).then(() => answerWith('{"text":"ok"}')(request, response));
    });
    const stop = AbortSignal.timeout(300);
    const { status, out } = await runIn({ stop }, "send", url, "--repeat", "1000000", "--json");
    expect(JSON.parse(out).sent).toBeLessThan(100);
    expect(status).toBe(1);
  });
});
