import { describe, expect, it } from "vitest";
import { assertReply, openUrl } from "../../../../src/index.ts";
import { inspectRules } from "./inspect-rules.ts";

const OPEN = { type: "Action.OpenUrl", title: "Open", url: "https://example.com/" };
const SUBMIT = { type: "Action.Submit" };
const IM_BACK = { type: "imBack" };
const OWN = { type: "ApproveIt" };
const RUNNING = "[x](javascript:alert(1))";

const card = (fields: object) => ({ type: "AdaptiveCard", version: "1.5", ...fields });
const body = (...elements: unknown[]) => card({ body: elements });
const inCard = (contentType: string) => (content: object) => ({
  contentType: `application/vnd.microsoft.${contentType}`,
  content,
});
const hero = inCard("card.hero");
const connector = inCard("teams.card.o365connector");
const message = (fields: object) => ({ type: "message", text: "Hi", ...fields });
const linked = (url: string) => card({ selectAction: { ...OPEN, url } });
const pictured = (url: unknown) => ({ contentType: "image/png", contentUrl: url });

/** What is found, as "code pointer"; "~" stands for the content of the only card. */
const found = (value: unknown, options?: Parameters<typeof inspectRules>[1]) =>
  inspectRules(value, options).map(
    ({ code, pointer }) =>
      `${code} ${pointer.replace(/^\/attachments\/0\/content(?=[/!]|$)/, "~")}`,
  );

describe("a rule about actions", () => {
  it.each<[unknown, string[]]>([
    [card({ actions: [[SUBMIT, "x"]] }), ["~/actions/0", "~/actions/0/1", "~/actions/0/0"]],
    [card({ actions: "Action.OpenUrl" }), ["~/actions"]],
    [hero({ tap: [{ type: "openUrl", value: OPEN.url }] }), ["~/tap"]],
    [card({ actions: [{ ...OPEN, Type: "Action.OpenUrl" }] }), ["~/actions/0"]],
    [card({ actions: [{ undefined: "Action.OpenUrl", url: OPEN.url }] }), ["~/actions/0"]],
    [
      body({ ...SUBMIT, card: card({ actions: [SUBMIT] }) }),
      ["~/body/0", "~/body/0/card/actions/0"],
    ],
    [
      body({ type: "Container", valueChangedAction: { ...OPEN, fallback: SUBMIT } }),
      ["~/body/0/valueChangedAction", "~/body/0/valueChangedAction/fallback"],
    ],
    [
      body({ type: "TextBlock", text: "x", "isVisible.dynamic": "y", selectAction: SUBMIT }),
      ["~/body/0/selectAction"],
    ],
    [body({ type: "TextBlock", text: "x", wrap: SUBMIT }), ["~/body/0/wrap"]],
    [card({ tap: [{ type: "invoke" }] }), ["~/tap", "~/tap/0"]],
    [hero({ buttons: [{ ...IM_BACK, value: IM_BACK, channelData: IM_BACK }] }), ["~/buttons/0"]],
    [hero({ buttons: [{ type: "openUrl", value: OPEN.url, tap: IM_BACK }] }), ["~/buttons/0/tap"]],
    [hero({ image: { url: "https://a.b/c.png", tap: IM_BACK } }), ["~/image/tap"]],
    ...["body", "headers", "bodyContentType"].map((key): [unknown, string[]] => [
      connector({ potentialAction: [{ "@type": "HttpPOST", [key]: { "@type": "HttpPOST" } }] }),
      ["~/potentialAction/0"],
    ]),
    ...["selectAction", "inlineAction", "valueChangedAction"].map((key): [unknown, string[]] => [
      hero({ [key]: OWN }),
      [`~/${key}`],
    ]),
    ...["actions", "menuActions", "potentialAction", "potentialActions"].map(
      (key): [unknown, string[]] => [hero({ [key]: [OWN] }), [`~/${key}/0`]],
    ),
    [hero({ x: { "@type": "HttpPOST" } }), ["~/x"]],
    [hero({ x: { "@type": " imBack " } }), ["~/x"]],
    [hero({ x: { type: "Action.OpenUrlDialog" } }), ["~/x"]],
    [connector({ potentialActions: [{ "@type": "Own" }] }), ["~/potentialActions/0"]],
    [{ potentialAction: [{ "@type": "HttpPOST" }] }, ["~/potentialAction/0"]],
    [{ buttons: [IM_BACK] }, ["~/buttons/0"]],
    [{ tap: IM_BACK }, ["~/tap"]],
    [{ images: [{ tap: IM_BACK }] }, ["~/images/0/tap"]],
    [{ subtitle: "x", onTap: IM_BACK }, ["~/onTap"]],
  ])("reaches this far: %j", (value, pointers) => {
    expect(found(value)).toEqual(pointers.map((pointer) => `action-not-open-url ${pointer}`));
  });

  it.each([
    body({ type: "invoke" }),
    body({ type: "x.Action.y" }),
    body({ type: "x.Data.Query" }, { type: "Data.QueryX" }, { type: "x.Input.Text" }),
    body({ Type: JSON.parse('{"toString":1}') }),
    card({ refresh: "x", authentication: 5 }),
    hero({ x: { type: "ximBack" }, y: { type: "imBackx" } }),
    hero({ x: { type: "Action.OpenUrl" }, y: { type: "Action.OpenUrl  " } }),
    card({ actions: [Object.assign(() => {}, { toJSON: () => OPEN })] }),
    card({ actions: [{ ...OPEN, url: new URL(OPEN.url) }] }),
    Object.assign(Object.create({ actions: [SUBMIT] }), body()),
    hero({ title: "x", buttons: Array(6).fill({ type: "openUrl", value: OPEN.url }) }),
  ])("reaches no further: %#", (value) => {
    expect(found(value)).toEqual([]);
  });
});

describe("a rule about the rest", () => {
  it.each<[unknown, string[]]>([
    [body({ type: "RichTextBlock", inlines: [RUNNING] }), ["link-unsafe ~/body/0/inlines/0"]],
    [body({ type: "Hologram", caption: RUNNING }), ["link-unsafe ~/body/0/caption"]],
    [
      body({ type: "TextBlock", text: "x", size: RUNNING }),
      ["word-unknown ~/body/0/size", "link-unsafe ~/body/0/size"],
    ],
    [body({ type: "TextBlock", text: "x", size: "${size}" }), ["template-unfilled ~/body/0/size"]],
    [body({ type: "Hologram", url: "" }), ["url-invalid ~/body/0/url"]],
    [hero({ facts: [RUNNING] }), ["link-unsafe ~/facts/0"]],
    [connector({ text: RUNNING }), ["link-unsafe ~/text"]],
    [message({ text: "href=javascript:x" }), ["link-unsafe /text"]],
    [message({ text: 'href= "javascript:x' }), ["link-unsafe /text"]],
    [
      body({ type: "X", data: { type: "Data.Query", refresh: {} } }),
      ["query-unsupported ~/body/0/data"],
    ],
    [body({ type: " Input.Text" }), ["input-unusable ~/body/0"]],
    [body({ type: "TextBlock", text: "${}" }), []],
    [body({ type: "TextBlock", text: "${a}" }), ["template-unfilled ~/body/0/text"]],
    [body({ type: "TextBlock", text: "x", $when: true }), ["template-unfilled ~/body/0/$when"]],
    [hero({ images: [{ url: "javascript:x" }] }), ["url-unsafe ~/images/0/url"]],
    [hero({ image: "javascript:x" }), ["url-unsafe ~/image"]],
    [
      { type: "message", text: IM_BACK, attachments: [hero({ title: "x" })] },
      ["reply-invalid /text"],
    ],
    [message({ suggestedActions: {} }), ["suggested-actions-unsupported /suggestedActions"]],
    [message({ suggestedActions: "x" }), ["suggested-actions-unsupported /suggestedActions"]],
    [message({ channelData: { xfeedbackLoop: true, feedbackLoopX: true } }), []],
    [
      message({
        entities: [
          { encodingFormat: "card.adaptive", subtext: "x", textual: "x" },
          { xencodingFormat: "card.adaptive", encodingFormats: "card.adaptive", text: "x" },
          { curl: "data: 5", urlNote: "file: see a.txt" },
        ],
      }),
      [],
    ],
    [[{ ...hero({ buttons: [IM_BACK] }), title: "y" }], ["action-not-open-url ~/buttons/0"]],
    [
      { title: "x", attachments: [hero({ buttons: [IM_BACK] })] },
      ["action-not-open-url ~/buttons/0"],
    ],
    [{ type: undefined, text: "x" }, []],
    [{ type: "Message", text: "x" }, ["reply-invalid "]],
    [{ type: "XAdaptiveCard" }, ["reply-invalid "]],
    [{ type: "AdaptiveCardX" }, ["reply-invalid "]],
    [{ type: "x", buttons: [] }, ["reply-invalid "]],
    [{ contentType: "application/image/png" }, ["attachment-unsupported /attachments/0"]],
    [{ ...hero({}), content: JSON.stringify({ title: "x", text: null }) }, []],
    [
      pictured(JSON.parse('{"toString":1}')),
      ["attachment-unproven /attachments/0", "url-invalid /attachments/0/contentUrl"],
    ],
  ])("reaches this far: %j", (value, findings) => {
    expect(found(value)).toEqual(findings);
  });
});

describe("a rule about addresses", () => {
  it.each<[string, string[], string[]]>([
    ["1mailto:x", [], ["url-invalid"]],
    ["https:/a/https://b", [], ["url-invalid"]],
    ["http://user@example.com/", [], ["url-unsafe"]],
    ["https://:password@example.com/", [], ["url-unsafe"]],
    ["http://example.com/é", [], ["url-not-encoded"]],
    ["xhttps:a", ["xhttps"], []],
    ["httpsx:a", ["httpsx"], []],
    ["xdata:a", ["xdata"], []],
    ["datax:a", ["datax"], []],
  ])("reads %s, where %j are allowed too", (url, schemes, codes) => {
    expect(inspectRules(linked(url), { schemes }).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ["xicon:a", "url-unsafe"],
    ["icon:a b", "url-unsafe"],
    ["xdata:image/png;base64,AA", "url-unsafe"],
    ["data:image/svg+xml,data:image/png;base64,AA", "url-unsafe"],
    ["https://example.com/http:", undefined],
    ["HTTPS://example.com/?http:", undefined],
    ["http://example.com/?https:", "image-not-https"],
    ["http://example.com/?data:image/png", "image-not-https"],
  ])("reads %s as a picture's", (url, code) => {
    const value = body({ type: "Image", url });
    expect(inspectRules(value, { dataImages: true })[0]?.code).toBe(code);
  });

  it("is told by the error of a builder", () => {
    expect(() => openUrl("x", "page")).toThrow("is not absolute");
    expect(() => openUrl("x", "javascript:x")).toThrow("may do something other than open a page");
    expect(openUrl("x", "http://example.com/é").url).toBe("http://example.com/%C3%A9");
  });
});

describe("a limit", () => {
  it("may be zero", () => {
    expect(inspectRules(message({}), { maxButtons: 0, maxCards: 0 })).toEqual([]);
  });

  it.each(["largeBytes", "maxUtf16Bytes", "maxButtons", "maxCards"])(
    "is named where it is none: %s",
    (name) => {
      expect(() => inspectRules(message({}), { [name]: -1 })).toThrow(`${name} has to be`);
    },
  );

  it.each(["1x", "x:", ""])("is no list of schemes with %j", (scheme) => {
    expect(() => inspectRules(message({}), { schemes: ["ok", scheme] })).toThrow("schemes has");
  });
});

describe("a message", () => {
  const [RECEIPT, CONSENT] = ["card.receipt", "teams.card.file.consent"];
  it.each([
    [`application/vnd.microsoft.${RECEIPT}`, /^Teams does not take a card of the kind "receipt"/],
    [`application/vnd.microsoft.${CONSENT}`, /of the kind "file.consent"/],
    [`x/application/vnd.microsoft.${RECEIPT}`, /^Teams does not take this kind of attachment/],
    [`application/vnd.microsoft.${RECEIPT}!`, /^Teams does not take this kind of attachment/],
    [undefined, /^The attachment has no contentType\./],
  ])("names the kind of card: %s", (contentType, text) => {
    const [finding] = inspectRules(message({ attachments: [{ contentType, content: {} }] }));
    expect(finding?.message).toMatch(text);
  });

  it("names a list in the place of an attachment", () => {
    const [finding] = inspectRules(message({ attachments: [[]] }));
    expect(finding?.message).toMatch(/^An attachment has to be an object, not a list\./);
  });

  it.each([
    ["openUrl", /^openUrl opens a page in another kind of card, but not in this one\./],
    ["xopenUrl", /open a page, not xopenUrl\./],
    ["openUrlx", /open a page, not openUrlx\./],
    ["x<b>y", /open a page, not an action of another type\./],
    ["x<b>", /open a page, not an action of another type\./],
    ["<b>y", /open a page, not an action of another type\./],
  ])("names the action %s", (type, text) => {
    expect(inspectRules(card({ actions: [{ type }] }))[0]?.message).toMatch(text);
  });

  it("names the action that runs when an input changes", () => {
    const value = body({ type: "Container", valueChangedAction: { type: "Action.Submit" } });
    expect(inspectRules(value)[0]?.message).toMatch(/open a page, not Action\.Submit\./);
  });

  it.each([
    [3, /^Teams cannot show this reply\.\n(?:\/attachments[^\n]*\n){2}\/attachments[^\n]*$/],
    [4, /\n… and 1 more\.$/],
  ])("of an error counts what it leaves out: %i", (count, text) => {
    expect(() => assertReply(card({ actions: Array(count).fill(SUBMIT) }))).toThrow(text);
  });

  it("of an error names the root", () => {
    expect(() => assertReply(42)).toThrow(/\n\(root\): /);
  });
});
