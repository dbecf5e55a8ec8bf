import { describe, expect, it } from "vitest";
import { type Activity, commandText, mentionsOf, quotedOf } from "../../../../src/index.ts";
import { readDocumentedActivity, readPayload } from "../../../vectors/payloads/read-payload.ts";
import { activityJson } from "../../contract/steps.ts";

const BOT = '<span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">Bot</span>';
const REPLY = 'itemscope="" itemtype="http://schema.skype.com/Reply"';
const FORWARD = 'itemtype="http://schema.skype.com/Forward"';
const UNKNOWN = { id: undefined, sender: undefined, sentAt: undefined, text: undefined };

const sending = (text: string, html?: string, entities?: object[]): Activity =>
  JSON.parse(
    activityJson({
      text,
      entities,
      attachments: html === undefined ? [] : [{ contentType: "text/html", content: html }],
    }),
  );

describe("quotedOf", () => {
  it.each([
    "2017-plain-name",
    "2018-bare-mention",
    "2019-emoji",
    "2020-plain",
    "2020-thread-reply",
    "2022-localTimezone",
  ])("finds nothing in %s", (file) => {
    expect(quotedOf(readPayload(file))).toEqual([]);
  });

  it("finds nothing in the documented sample", () => {
    expect(quotedOf(readDocumentedActivity())).toEqual([]);
  });

  it.each([
    [
      "a reply of 2026",
      `<blockquote ${REPLY} itemid="1783419459151"><strong itemprop="mri" itemid="8:orgid:0">Roe, Ann</strong><span itemprop="time" itemid="1783419459151"></span><p itemprop="preview">printer 2<br>is dead</p></blockquote><p>${BOT}&nbsp;open a ticket</p>`,
      "open a ticket",
      {
        kind: "reply",
        id: "1783419459151",
        sender: "Roe, Ann",
        sentAt: new Date(1783419459151),
        text: "printer 2\nis dead",
      },
    ],
    [
      "a reply with the older markup",
      `<div>\n<blockquote ${REPLY} itemid="1774023003842">\n<p><b><span itemprop="mri" itemid="8:orgid:0" style="font-size:small">Roe,&nbsp;<i>Ann</i> &amp; co </span><span itemprop="time" itemid="1774023003842">10:10</span></b></p>\n<p itemprop="preview">&#128247; Image</p>\n</blockquote>\n<p>${BOT} look</p></div>`,
      "look",
      {
        kind: "reply",
        id: "1774023003842",
        sender: "Roe, Ann & co",
        sentAt: new Date(1774023003842),
        text: "📷 Image",
      },
    ],
    [
      "a reply between words",
      `<p>${BOT} before</p><blockquote ${REPLY}><p itemprop="preview">quoted</p></blockquote><p>after</p>`,
      "before\nafter",
      { ...UNKNOWN, kind: "reply", text: "quoted" },
    ],
    [
      "a reply without words",
      `<blockquote ${REPLY} itemid="1"><strong itemprop="mri"></strong><span itemprop="time" itemid="soon"></span></blockquote>${BOT} hi`,
      "hi",
      { ...UNKNOWN, kind: "reply", id: "1" },
    ],
    [
      "a forwarded message",
      `<p>${BOT}&nbsp;open a ticket&nbsp;</p>\n<blockquote ${FORWARD}>\n<p>Hello &lt;team&gt;,</p><p>the page is out of date</p>\n</blockquote>`,
      "open a ticket",
      { ...UNKNOWN, kind: "forward", text: "Hello <team>,\nthe page is out of date" },
    ],
    [
      "a forwarded message alone",
      `<p>${BOT}</p><blockquote ${FORWARD}><p>delete all</p></blockquote>`,
      "",
      { ...UNKNOWN, kind: "forward", text: "delete all" },
    ],
    [
      "a forwarded list with code and a mention",
      `<p>${BOT}&nbsp;see</p><blockquote itemscope ${FORWARD}><ul><li>a</li><li>${BOT}</li></ul><pre>  x</pre></blockquote>`,
      "see",
      { ...UNKNOWN, kind: "forward", text: "a\nBot\n  x" },
    ],
    [
      "a message in which formatting of the sender's own is open",
      `<p>${BOT}&nbsp;see <span itemtype="http://schema.skype.com/Mention">x</p><pre><blockquote ${FORWARD}>  a  b<pre> </blockquote>  c  d`,
      "see x\nc d",
      { ...UNKNOWN, kind: "forward", text: "a b" },
    ],
  ])("reads %s", (_, html, command, quoted) => {
    const activity = sending("<at>Bot</at> whatever", html);
    expect(commandText(activity)).toBe(command);
    expect(quotedOf(activity)).toEqual([quoted]);
    expect(mentionsOf(activity)).toEqual([]);
  });

  it("keeps a quotation of the sender's own, which is formatting", () => {
    const activity = sending(
      "<at>Bot</at> translate Guten Tag now",
      `<p>${BOT} translate</p><blockquote itemtype="http://example.com/Reply"><p>Guten Tag</p></blockquote><p>now</p></blockquote>`,
    );
    expect(commandText(activity)).toBe("translate\nGuten Tag\nnow");
    expect(quotedOf(activity)).toEqual([]);
  });

  it("gives each of nested messages its own words", () => {
    const html = `<blockquote ${FORWARD}>outer <blockquote ${REPLY} itemid="1">inner<blockquote>formatted</blockquote></blockquote>words</blockquote>${BOT} hi`;
    const activity = sending("", html);
    expect(commandText(activity)).toBe("hi");
    expect(quotedOf(activity)).toEqual([
      { ...UNKNOWN, kind: "forward", text: "outer\nwords" },
      { ...UNKNOWN, kind: "reply", id: "1", text: "inner\nformatted" },
    ]);
  });

  it("keeps a forwarded message apart from a reply without an id", () => {
    const html = `<blockquote ${REPLY}>a</blockquote><blockquote ${FORWARD}>b</blockquote>${BOT}`;
    expect(quotedOf(sending("", html))).toEqual([
      { ...UNKNOWN, kind: "reply", text: "a" },
      { ...UNKNOWN, kind: "forward", text: "b" },
    ]);
  });

  it("finds a reply that has no id in its marker either", () => {
    const activity = sending("<quoted/><at>Bot</at> hi");
    expect(commandText(activity)).toBe("hi");
    expect(quotedOf(activity)).toEqual([{ ...UNKNOWN, kind: "reply" }]);
  });

  it("does not take people's own formatting for sender and time", () => {
    const html = `<p itemprop="mri">${BOT} <span itemprop="time" itemid="1">ten</span></p>`;
    expect(commandText(sending("<at>Bot</at> ten", html))).toBe("ten");
  });

  const entity = {
    type: "quotedReply",
    quotedReply: {
      messageId: "7",
      senderId: "29:1",
      senderName: "Ann",
      preview: "it is dead",
      time: 1783419459151,
    },
  };
  const described = {
    kind: "reply",
    id: "7",
    sender: "Ann",
    sentAt: new Date(1783419459151),
    text: "it is dead",
  };

  it("reads the entity and the marker of 2026, without HTML", () => {
    const text = '<quoted messageId="7"/><at>Bot</at> open a ticket';
    expect(commandText(sending(text))).toBe("open a ticket");
    expect(quotedOf(sending(text))).toEqual([{ ...UNKNOWN, kind: "reply", id: "7" }]);
    expect(quotedOf(sending(text, undefined, [entity]))).toEqual([described]);
    expect(quotedOf(sending("<at>Bot</at> hi", undefined, [entity]))).toEqual([described]);
  });

  it("completes what HTML says by the entity, and keeps messages of another id apart", () => {
    const html = (id: string) => `<blockquote ${REPLY} ${id}>dead</blockquote>${BOT} hi`;
    const text = '<quoted messageId="8"/><at>Bot</at> hi';
    expect(quotedOf(sending(text, html('itemid="7"'), [entity]))).toEqual([
      { ...described, text: "dead" },
      { ...UNKNOWN, kind: "reply", id: "8" },
    ]);
    expect(quotedOf(sending("", html(""), [entity]))).toEqual([{ ...described, text: "dead" }]);
  });

  it.each(["2026-07-07T10:17:39.151Z", "2026-07-07T12:17:39.151+02:00"])(
    "reads an entity whose fields are its own, and the time %s",
    (time) => {
      const flat = { type: "quotedReply", senderName: "Ann", preview: "x", time };
      expect(quotedOf(sending("hi", undefined, [flat]))).toEqual([
        { ...UNKNOWN, kind: "reply", sender: "Ann", text: "x", sentAt: new Date(1783419459151) },
      ]);
    },
  );

  it.each([
    [{ type: "quotedReply", quotedReply: null }],
    [{ type: "quotedReply", quotedReply: "x" }],
    [
      {
        type: "quotedReply",
        quotedReply: { messageId: {}, senderName: true, preview: "", time: "x" },
      },
    ],
    [{ type: "quotedReply", quotedReply: { time: 1e300 } }],
  ])("knows nothing from the entity %j", (odd) => {
    expect(quotedOf(sending("hi", undefined, [odd]))).toEqual([{ ...UNKNOWN, kind: "reply" }]);
  });

  it("reads a reply of a bot, whose text holds the HTML of the quotation", () => {
    const text = `<blockquote ${REPLY} itemid="9">\n<strong itemprop="mri" itemid="8:0">Ann</strong><span itemprop="time" itemid="9"></span>\n<p itemprop="preview">hi</p>\n</blockquote>\r\n<at>Bot</at> hello`;
    const quoted = { kind: "reply", id: "9", sender: "Ann", sentAt: new Date(9), text: "hi" };
    expect(commandText(sending(text))).toBe("hello");
    expect(quotedOf(sending(text))).toEqual([quoted]);
    expect(quotedOf(sending(text, `<p>${BOT} hello</p>`))).toEqual([quoted]);
  });

  it.each(['<quoted messageId="1"/>', `<blockquote ${REPLY} itemid="1">x</blockquote>`])(
    "finds nothing where somebody types %s",
    (typed) => {
      const escaped = typed.replaceAll("<", "&lt;");
      const activity = sending(`<at>Bot</at> ${typed}`, `<p>${BOT} ${escaped}</p>`);
      expect(commandText(activity)).toBe(typed);
      expect(quotedOf(activity)).toEqual([]);
    },
  );

  it("reads many messages in linear time", { tags: ["time"] }, () => {
    const html = Array.from(
      { length: 10_000 },
      (_, id) => `<blockquote ${REPLY} itemid="${id}">x</blockquote>`,
    );
    const entities = Array.from({ length: 10_000 }, (_, id) => ({
      type: "quotedReply",
      messageId: `${id}`,
    }));
    const start = process.cpuUsage();
    expect(quotedOf(sending("", html.join(""), entities))).toHaveLength(10_000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});
