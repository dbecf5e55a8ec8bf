import { describe, expect, it } from "vitest";
import {
  commandText,
  createReplayMemory,
  handleOutgoingWebhook,
  mentionsOf,
  parseActivity,
  placeOf,
  quotedOf,
  senderOf,
} from "../../../src/index.ts";
import {
  createActivity,
  documentedSample,
  messageText,
  signedFetchRequest,
  signedRequest,
} from "../../../src/testing.ts";
import { createFetchHandler } from "../../../src/web.ts";
import { readPayload } from "../../vectors/payloads/read-payload.ts";
import { readVector } from "../../vectors/read-vector.ts";

const { token } = documentedSample;
const otherToken = "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=";
const MENTION =
  '<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Webhook</span>';
const say = commandText;

/** Answers a request as a user's server with every defence does. */
const serve = createServer();
function createServer() {
  const claim = createReplayMemory();
  return (message: { body: string; headers: Record<string, string> }) =>
    handleOutgoingWebhook(
      { method: "POST", ...message },
      { tokens: token, reply: (activity) => say(activity), claim },
    );
}

describe("signedRequest", () => {
  it.each([
    "status",
    "a < b && c > d",
    "<b>bold</b>",
    "&amp; 🍺 Ø",
    "two\nlines",
    "",
    "<at>x</at>",
    "deploy <branch> to <env>",
    "add Jane <jane@example.com>",
    "&lt; &#65; &nbsp;",
    '<blockquote itemtype="http://schema.skype.com/Forward">mine</blockquote>',
    "a   b\n  c  \n\nd",
    "--help",
  ])("is accepted by a server with every defence, which reads %j", async (text) => {
    const message = await signedRequest({ token, text });
    const answer = await serve(message);
    expect(answer.status).toBe(200);
    expect(say(message.activity)).toBe(text);
  });

  it("may be a mention alone", async () => {
    const { activity } = await signedRequest({ token, text: "" });
    expect(activity.text).toBe("<at>Webhook</at>\n");
    expect(activity.attachments?.[0]?.content).toBe(`<div><div>${MENTION}</div>\n</div>`);
  });

  it("says hello by itself", async () => {
    expect(say((await signedRequest({ token })).activity)).toBe("hello");
  });

  it("has the text as it was typed, and HTML with escapes, as Teams sends them", async () => {
    const { activity } = await signedRequest({ token, text: 'C<data> & "x"\n  y' });
    expect(activity.text).toBe('<at>Webhook</at> C<data> & "x"\n  y\n');
    expect(activity.attachments).toMatchObject([
      {
        contentType: "text/html",
        content: `<div><div>${MENTION} C&lt;data&gt; &amp; &quot;x&quot;<br>&nbsp; y</div>\n</div>`,
      },
    ]);
  });

  it.each([
    ["a tab", "a\tb", "a&nbsp;&nbsp;&nbsp; b"],
    ["an old line end", "a\rb", "a<br>b"],
    ["a line end of Windows", "a\r\nb", "a<br>b"],
  ])("keeps %s in the HTML", async (_, text, html) => {
    const { activity } = await signedRequest({ token, text });
    expect(activity.attachments?.[0]?.content).toBe(`<div><div>${MENTION} ${html}</div>\n</div>`);
  });

  it("can reply to a message, whose words are not the sender's", async () => {
    const sentAt = Date.UTC(2026, 0, 2);
    const quote = { text: "1 < 2\nthree", sender: "Roe & Co", sentAt, id: "1767312000000" };
    const { activity } = await signedRequest({ token, text: "open a ticket", quote });
    expect(activity.text).toBe(
      '<quoted messageId="1767312000000"/><at>Webhook</at> open a ticket\n',
    );
    expect(activity.attachments?.[0]?.content).toContain(
      '<strong itemprop="mri" itemid="8:orgid:00000000-0000-4000-8000-00000000b0b0">Roe &amp; Co<',
    );
    expect(activity.entities?.[1]).toMatchObject({
      quotedReply: { senderId: "29:1example-other-user" },
    });
    expect(say(activity)).toBe("open a ticket");
    expect(mentionsOf(activity, { name: "Webhook" })).toEqual([]);
    const read = { ...quote, kind: "reply", sentAt: new Date(sentAt) };
    expect(quotedOf(activity)).toEqual([read]);
    expect(quotedOf({ ...activity, attachments: [] })).toEqual([read]);
    expect(quotedOf({ ...activity, entities: [] })).toEqual([read]);
  });

  it("makes up the rest of a message that is quoted by its text alone", async () => {
    const sentAt = Date.UTC(2026, 0, 2);
    const { activity } = await signedRequest({ token, sentAt, quote: "printer 2 is dead" });
    const [quoted] = quotedOf(activity);
    expect(quoted).toEqual({
      kind: "reply",
      text: "printer 2 is dead",
      sender: "Jo Example",
      sentAt: new Date(sentAt - 60_000),
      id: String(sentAt - 60_000),
    });
  });

  it("can forward a message, whose words are not the sender's", async () => {
    const forward = "The page <index> is out of date.\nAnn";
    const { activity } = await signedRequest({ token, text: "open a ticket", forward });
    expect(activity.text).toBe(`<at>Webhook</at> open a ticket\r\n\r\n${forward}\n`);
    expect(say(activity)).toBe("open a ticket");
    expect(quotedOf(activity)).toEqual([
      { kind: "forward", text: forward, id: undefined, sender: undefined, sentAt: undefined },
    ]);
  });

  it("is new each time, also within a millisecond", async () => {
    const messages = await Promise.all(Array.from({ length: 100 }, () => signedRequest({ token })));
    expect(new Set(messages.map(({ activity }) => activity.id)).size).toBe(100);
    const statuses = [];
    for (const message of messages) statuses.push((await serve(message)).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it("is new in a long load test, of more messages than milliseconds", () => {
    const start = Date.UTC(2020, 0, 1);
    const idOf = (moment: number) => {
      return createActivity({ timestamp: new Date(start + moment).toISOString() }).id;
    };
    const ids = Array.from({ length: 50_000 }, (_, index) => Number(idOf(Math.floor(index / 4))));
    expect(new Set(ids).size).toBe(50_000);
    expect(ids[0]).toBe(start);
    expect(ids.at(-1)).toBe(start + 49_999);
  });

  it("is refused a second time", async () => {
    const message = await signedRequest({ token });
    expect((await serve(message)).status).toBe(200);
    expect((await serve(message)).status).toBe(409);
  });

  it.each([
    ["too old", { token, sentAt: Date.now() - 3_600_000 }],
    ["too old, by a Date", { token, sentAt: new Date(Date.now() - 3_600_000) }],
    ["from the future", { token, sentAt: Date.now() + 3_600_000 }],
    ["of another token", { token: otherToken }],
  ])("makes a request that is refused: %s", async (_, options) => {
    expect((await serve(await signedRequest(options))).status).toBe(401);
  });

  it("says what was sent, byte for byte", async () => {
    const { body, activity, headers, authorization } = await signedRequest({ token, text: "🍺" });
    expect(JSON.parse(body)).toEqual(activity);
    expect(headers).toEqual({
      accept: "application/json",
      authorization,
      "content-type": "application/json; charset=utf-8",
    });
  });

  it("takes the text that Teams makes of a message", async () => {
    const { activity } = await signedRequest({
      token,
      text: undefined,
      activity: { text: "<at>Bot</at> a &#43; b" },
    });
    expect(activity.text).toBe("<at>Bot</at> a &#43; b");
    expect(activity.attachments?.[0]?.content).toContain("a + b");
    expect(activity.entities).toMatchObject([{ type: "clientInfo" }]);
    expect(say(activity)).toBe("a + b");
  });

  it("takes overrides, and the webhook's name", async () => {
    const { activity } = await signedRequest({
      token,
      text: "deploy",
      webhookName: "R&D bot",
      activity: { from: { name: "Doe, Jane" }, conversation: { tenantId: null }, locale: null },
    });
    expect(say(activity, { name: "R&D bot" })).toBe("deploy");
    expect(senderOf(activity)).toMatchObject({ name: "Doe, Jane", id: "29:1example-user" });
    expect(activity.conversation).toMatchObject({ tenantId: null, conversationType: "channel" });
    expect(activity.locale).toBeNull();
  });

  it.each([
    ["sentAt", { token, sentAt: new Date("yesterday") }],
    ["quote.sentAt", { token, quote: { text: "a", sentAt: Number.NaN } }],
  ])("names the option that is no date: %s", async (name, options) => {
    await expect(signedRequest(options)).rejects.toMatchObject({
      code: "ERR_OPTION_INVALID",
      message: expect.stringContaining(`${name} has to be a valid Date`),
    });
  });

  it.each([
    ["no options", undefined, "ERR_TOKEN_MISSING"],
    ["null", null, "ERR_OPTION_INVALID"],
    ["no token", {}, "ERR_TOKEN_MISSING"],
    ["an empty token", { token: "" }, "ERR_TOKEN_MALFORMED"],
    ["a misspelt option", { token, txt: "hello" }, "ERR_OPTION_INVALID"],
    [
      "two texts, and no quote",
      { token, text: "a", quote: undefined, activity: { text: "b" } },
      "ERR_OPTION_INVALID",
    ],
    ["two texts", { token, text: "a", activity: { text: "b" } }, "ERR_OPTION_INVALID"],
    [
      "a name that would be lost",
      { token, webhookName: "a", activity: { text: "b" } },
      "ERR_OPTION_INVALID",
    ],
    ["a quote beside a text", { token, quote: "a", activity: { text: "b" } }, "ERR_OPTION_INVALID"],
    ["a quote without a text", { token, quote: { sender: "Ann" } }, "ERR_OPTION_INVALID"],
    ["a quote of null", { token, quote: null }, "ERR_OPTION_INVALID"],
    ["a misspelt field of a quote", { token, quote: { text: "a", by: "b" } }, "ERR_OPTION_INVALID"],
    ["a forward that is no text", { token, forward: { text: "a" } }, "ERR_OPTION_INVALID"],
    ["overrides that are none", { token, activity: "hello" }, "ERR_OPTION_INVALID"],
    ["overrides of null", { token, activity: null }, "ERR_OPTION_INVALID"],
  ])("refuses %s", async (_, options, code) => {
    await expect(signedRequest(options as never)).rejects.toMatchObject({
      name: "UsageError",
      code,
      message: expect.not.stringContaining(token),
    });
  });
});

describe("signedFetchRequest", () => {
  it.each([
    "http://localhost:3978/teams?id=contoso",
    new URL("https://example.com/"),
    { href: "https://example.com/" },
  ])("makes a Request to %s", async (url) => {
    const answer = createFetchHandler({ tokens: token, reply: (activity) => say(activity) });
    const request = await signedFetchRequest(url, { token, text: "status" });
    expect(request.url).toBe(typeof url === "string" ? url : url.href);
    expect(await (await answer(request)).json()).toEqual({ type: "message", text: "status" });
  });

  it("wants an absolute address", async () => {
    const request = signedFetchRequest("/teams", { token });
    await expect(request).rejects.toMatchObject({ code: "ERR_URL_INVALID" });
  });
});

describe("createActivity", () => {
  const capture = readPayload("2022-localTimezone");

  it("has the fields of the capture of 2022 in their order, and of the same types", () => {
    const shapeOf = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shapeOf);
      if (typeof value !== "object" || value === null) return value === null ? null : typeof value;
      return Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]);
    };
    expect(shapeOf(createActivity())).toEqual(shapeOf(capture));
  });

  it("is an ordinary message in a channel, in every field", () => {
    const activity = createActivity({ timestamp: "2026-01-02T03:04:05.6780000Z" });
    const channel = "19:0000000000000000000000000000c4a1@thread.tacv2";
    const team = "19:00000000000000000000000000007ea3@thread.tacv2";
    const tenant = "00000000-0000-4000-8000-000000007e4a";
    expect(activity).toMatchObject({
      type: "message",
      id: "1767323045678",
      localTimestamp: "2026-01-02T03:04:05.6780000+00:00",
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      channelId: "msteams",
      from: {
        id: "29:1example-user",
        name: "Alex Example",
        aadObjectId: "00000000-0000-4000-8000-00000000a1e4",
      },
      conversation: {
        isGroup: true,
        id: `${channel};messageid=1767323045678`,
        conversationType: "channel",
        tenantId: tenant,
      },
      textFormat: "plain",
      membersAdded: [],
      membersRemoved: [],
      locale: "en-US",
      localTimezone: "UTC",
      entities: [
        { type: "clientInfo", locale: "en-US", country: "US", platform: "Web", timezone: "UTC" },
      ],
      channelData: {
        teamsChannelId: channel,
        teamsTeamId: team,
        channel: { id: channel },
        team: { id: team },
        tenant: { id: tenant },
      },
    });
  });

  it("writes text and HTML as the capture of 2022 does", () => {
    const activity = createActivity({ text: messageText("", "webhook") });
    expect(activity.text).toBe(capture.text);
    expect(activity.attachments).toEqual(capture.attachments);
  });

  it("is an activity that says who, where and when", () => {
    const activity = createActivity();
    expect(parseActivity(JSON.stringify(activity))).toEqual({ ok: true, value: activity });
    expect(placeOf(activity)).toMatchObject({ isThreadReply: false, threadId: activity.id });
    expect(Math.abs(Date.parse(activity.timestamp) - Number(activity.id))).toBeLessThan(60_000);
    expect(activity.timestamp).toMatch(/\.\d{7}Z$/);
  });

  it("can be a reply in a thread, and mention somebody", () => {
    const activity = createActivity({
      conversation: { id: "19:1@thread.tacv2;messageid=1" },
      text: "<at>Webhook</at> ask <at>Jane &amp; Jim</at>\n",
    });
    expect(placeOf(activity).isThreadReply).toBe(true);
    expect(mentionsOf(activity).map(({ name }) => name)).toContain("Jane & Jim");
    // Each mention has an id of its own, counted from 0.
    expect(activity.attachments?.[0]?.content).toMatch(
      /itemid="0">Webhook<.* itemid="1">Jane &amp; Jim</,
    );
    expect(say(activity)).toBe("ask Jane & Jim");
  });

  it("takes another value for every field", () => {
    const { text, from, conversation, channelData, ...plain } = createActivity();
    const changed = Object.fromEntries(Object.keys(plain).map((field) => [field, "changed"]));
    expect(createActivity(changed)).toMatchObject(changed);
  });

  it("takes for undefined what it has by itself, and what Teams never sends", () => {
    expect(createActivity({ id: undefined, text: undefined }).text).toBe(messageText("hello"));
    const odd = createActivity({ timestamp: "soon", id: 5, from: null, entities: 7 } as never);
    expect(odd).toMatchObject({ timestamp: "soon", id: 5, entities: 7 });
    expect(createActivity({ timestamp: "soon" }).id).toMatch(/^\d{13}$/);
  });
});

describe("documentedSample", () => {
  it("is the one in test/vectors", () => {
    const bytes = readVector("documented-inbound-message.json");
    expect(new TextEncoder().encode(documentedSample.body)).toEqual(bytes);
  });

  it("is too old for a handler, and authentic", async () => {
    expect((await serve(documentedSample)).status).toBe(401);
    expect(documentedSample.headers.authorization).toBe(documentedSample.authorization);
    const options = {
      tokens: token,
      reply: () => "Hello!",
      maxAgeSeconds: Number.POSITIVE_INFINITY,
    };
    const answer = await handleOutgoingWebhook({ method: "POST", ...documentedSample }, options);
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining("Hello") });
  });
});
