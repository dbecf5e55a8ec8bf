import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { type Activity, commandText } from "../../../../src/index.ts";
import { readDocumentedActivity, readPayload } from "../../../vectors/payloads/read-payload.ts";
import { activityJson } from "../../contract/steps.ts";

const saying = (text: string, changes: object = {}): Activity =>
  JSON.parse(activityJson({ text, ...changes }));

describe("commandText", () => {
  it.each([
    ["2018-bare-mention", ""],
    ["2019-emoji", "testing go go go 🍺"],
    ["2020-plain", "debug last time"],
    ["2020-thread-reply", "it helps to use the body parser...."],
    ["2022-localTimezone", ""],
  ])("reads %s", (file, text) => {
    expect(commandText(readPayload(file))).toBe(text);
  });

  it("reads a name that comes as plain text, when it is given", () => {
    const activity = readPayload("2017-plain-name");
    expect(commandText(activity, { name: "KarmaBot" })).toBe("Roe, Richard R. ++");
    expect(commandText(activity, { name: " karmabot " })).toBe("Roe, Richard R. ++");
    expect(commandText(activity)).toBe("KarmaBot   Roe, Richard R. ++");
    expect(commandText(activity, { name: "Karma" })).toBe("KarmaBot   Roe, Richard R. ++");
    expect(commandText(activity, { name: "" })).toBe("KarmaBot   Roe, Richard R. ++");
  });

  it.each(["Bot_2 status", "Bots status", "Bot2 status", "Böt status"])(
    "keeps a longer name that begins like the given one: %s",
    (text) => expect(commandText(saying(text), { name: "Bot" })).toBe(text),
  );

  it("reads the documented sample, whose entity has another name than its text", () => {
    const activity = readDocumentedActivity();
    expect(commandText(activity)).toBe("Hello Larry Brown");
    expect(commandText(activity, { name: "MyCustomBot" })).toBe("Hello Larry Brown");
    expect(commandText(activity, { name: "MyWebHook" })).toBe("Hello Larry Brown");
  });

  it.each([
    ["<at>Bot</at> assign to <at>Ann</at>", "assign to Ann"],
    ["<at>Bot</at>&nbsp;status\n", "status"],
    ["please <at>Bot</at> deploy", "please deploy"],
    ["please <at>Bot</at>", "please"],
    ["<at>Bot</at> tell <at>Bot</at> hi", "tell hi"],
    ["(<at>Bot</at>) hi", "() hi"],
    ["<at>Bot </at>  hi", "hi"],
    ["<AT>Bot</AT> hi", "hi"],
    ['<at id="0">Bot</at> hi', "hi"],
    ["<at>Bot</at> <at>Doe, Jane</at>", "Doe, Jane"],
    ["<at>A &amp; B</at> hi", "hi"],
    ["<at>Bot</at> a\r\nb\rc\nd", "a\nb\nc\nd"],
    ["<at>Bot</at>\n    indented", "indented"],
    ["<at>Bot</at> a   b", "a   b"],
    ["<at></at> hi", "hi"],
    ["<at> </at>hi", "hi"],
    ["a<at>Bot</at> b", "a b"],
    ["<div>one</div><div>two</div>", "one\ntwo"],
    ['<img alt = "x">', "x"],
    ["<at>Bot</at> <b>a</b></at> b", "a b"],
    ["no mention", "no mention"],
    ["", ""],
    ["<at>Bot hi", "Bot hi"],
    ["Bot</at> hi", "Bot hi"],
    ["<at><at>Bot</at> hi", "hi"],
    ["<at>Bot</at> ask <at>Ann </at> now", "ask Ann  now"],
    ["<at>Bot</at> ask <at>Ann</at>, now", "ask Ann, now"],
    ["<at>Bot</at> ask <at><at>Ann</at>", "ask Ann"],
    ["<at>Bot</at>go: x", "go: x"],
    ["a<at>Bot</at>:<at>Bot</at> b", "a b"],
    [", hi <at>Bot</at>", ", hi"],
  ])("finds the webhook without its name: %j", (text, expected) => {
    expect(commandText(saying(text))).toBe(expected);
  });

  it("leaves a colleague in who is mentioned before the webhook, when the name is given", () => {
    const text = "ask <at>Ann</at> or <at>Deploy  Bot</at> about it";
    expect(commandText(saying(text), { name: "deploy bot" })).toBe("ask Ann or about it");
  });

  it("leaves a person in whom an entity names, and takes out a bot", () => {
    const entities = [
      { type: "mention", mentioned: { id: "29:ann", name: "Ann" }, text: "<at>Ann</at>" },
      { type: "mention", mentioned: { id: "28:bot", name: "Bot" }, text: "<at>Bot</at>" },
    ];
    const activity = saying("<at>Ann</at> and <at>Bot</at> hi", { entities });
    expect(commandText(activity)).toBe("Ann and hi");
  });

  it.each([
    [{ type: "mention" }],
    [{ type: "mention", mentioned: null, text: 42 }],
    [{ type: "mention", mentioned: "Ann" }],
    [{ type: "mention", mentioned: { id: 1, name: 2 } }],
    [{ type: "clientInfo", mentioned: { id: "29:bot", name: "Bot" } }],
  ])("is not misled by the entity %j", (entity) => {
    expect(commandText(saying("<at>Bot</at> hi", { entities: [entity] }))).toBe("hi");
  });

  it.each([
    ["1 &#43; 1 &amp; 2 &lt; 3 &gt; 2 &quot;q&quot; &apos;a&apos;", `1 + 1 & 2 < 3 > 2 "q" 'a'`],
    ["&#x1F37A; &#127866; &#X41;", "🍺 🍺 A"],
    ["&amp;lt;", "&lt;"],
    ["&#0;&#xD800;&#xDFFF;&#1114112;", "\ufffd\ufffd\ufffd\ufffd"],
    ["&#1114111;", "\u{10ffff}"],
    ["&unknown; &amp &#; &#x;", "&unknown; &amp &#; &#x;"],
    ["a&nbsp;b", "a b"],
    ["xlt; &amp;", "xlt; &"],
    ["&&xlt; &&amp;", "&&xlt; &&"],
    ["&ampx", "&ampx"],
    ["&#1#x41; &#x41z; &#a#65; &#65a;", "&#1#x41; &#x41z; &#a#65; &#65a;"],
    [`&#${"0".repeat(16)}65;`, "A"],
    [`&#${"0".repeat(17)}65;`, `&#${"0".repeat(17)}65;`],
  ])("decodes entities once: %j", (text, expected) => {
    expect(commandText(saying(text))).toBe(expected);
  });

  it.each([
    ['<img alt="🍺" src="x">', "🍺"],
    ["<img src='x' alt='&#128512;'/>", "😀"],
    ['<at><img alt="🍺"></at> cheers', "🍺 cheers"],
    ['<img alt="a > b">', "a > b"],
    ["<img src=x>", ""],
    ["<p>one</p><p>two</p>", "one\ntwo"],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["<b>bold</b> <span class='x'>text</span>", "bold text"],
    ["a < b and c > d", "a < b and c > d"],
    ["a <b", "a <b"],
    ["<a<b>t>hi</a<b>t>", "<at>hi</at>"],
    ["<<b>at>hi", "<at>hi"],
    ["<<<img alt='x'><b>>", "<<x>"],
    ["a < <b>b</b>", "a < b"],
    ["<B>a</B> <z>b</z> <{>", "a <z>b</z> <{>"],
    ["<br\n/><b\t>a</b\r> <i\f>b</i >", "a b"],
    ["<b>a<", "a<"],
    ["<A>a</A>", "a"],
    ["ab>c <i>d</i>", "ab>c d"],
    ["<b x<i>y", "<b xy"],
    ["<b", "<b"],
    ['<a title="unclosed> x', '<a title="unclosed> x'],
  ])("takes markup apart: %j", (text, expected) => {
    expect(commandText(saying(text))).toBe(expected);
  });

  it("agrees with an HTML parser on well-formed text", () => {
    const tag = fc.constantFrom("<b>", "</b>", "<i>", "</i>", "<span class='x'>", "</span>");
    const entity = fc.constantFrom("&amp;", "&lt;", "&gt;", "&quot;", "&#43;", "&#x2b;");
    const word = fc.stringMatching(/^[a-z0-9 .,]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, entity, word)), (pieces) => {
        const html = pieces.join("");
        expect(commandText(saying(html))).toBe(htmlText(html).trim());
      }),
    );
  });

  it.each([
    ["Bot hi", "Bot", "hi"],
    ["  Bot hi", " Bot ", "hi"],
    ["Bot</at> hi", "Bot", "hi"],
    ["<at>Bot</at> bot", "Bot", "bot"],
    ["! <at>Bot</at> hi", "", "! hi"],
    ["! <at>Bot</at> hi", " ", "! hi"],
    ["<at>Strassenbot</at> <at>Straßenbot</at>", "Straßenbot", "Strassenbot"],
    ["Other stuff", "Karma", "Other stuff"],
    ["<at>Ann </at><at>Bot</at> hi", "Bot", "Ann hi"],
    ["<at>Bot hi", "Bot", "hi"],
    ["<at>Ann</at> <at>Deploy Bot</at>", "DeployBot", "Deploy Bot"],
    [" hi", " ", "hi"],
    ["", "Bot", ""],
  ])("reads %j for the name %j", (text, name, expected) => {
    expect(commandText(saying(text), { name })).toBe(expected);
  });

  it("takes no name for none given, from plain JavaScript", () => {
    for (const options of [null, { name: null }, { name: 5 }]) {
      expect(commandText(saying("<at>Bot</at> hi"), options as never)).toBe("hi");
    }
  });

  it("leaves no tag of a mention and never throws, whatever is typed", () => {
    const piece = fc.constantFrom(
      "<at>",
      "</at>",
      "<",
      ">",
      "&",
      "#",
      ";",
      '"',
      "'",
      "a",
      " ",
      "/",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(commandText(saying(pieces.join("")))).not.toMatch(/<\/?at>/);
      }),
      { numRuns: 2000, examples: [[["<at>", "<at>", "a", "</at>", "</at>"]]] },
    );
  });

  it.each([
    "a",
    "<a",
    '<a "',
    "<a '\"",
    "&#",
    "<at>",
    "<at>x</at>",
    '<img alt="x" alt="',
    " ",
    "\u00a0",
  ])("takes time in proportion to the length: %j repeated", { tags: ["time"] }, (piece) => {
    const took = (length: number) => {
      const activity = saying(`<${piece.repeat(length / piece.length)}`);
      const start = process.cpuUsage();
      commandText(activity, { name: "Bot" });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    took(100_000);
    const [short, long] = [took(100_000), took(1_000_000)];
    expect(long).toBeLessThan(Math.max(short, 2) * 60);
  });
});

function htmlText(html: string): string {
  const read = (node: { nodeName: string; value?: string; childNodes?: never[] }): string =>
    node.nodeName === "#text" ? (node.value ?? "") : (node.childNodes ?? []).map(read).join("");
  return read(parseFragment(html) as never);
}
