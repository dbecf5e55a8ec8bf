import { describe, expect, it } from "vitest";
import { inspectRules } from "./inspect-rules.ts";
import { body, card, OPEN, TEXT } from "./sample-card.ts";

const message = (fields: object) => ({ type: "message", text: "Hi", ...fields });
const ADAPTIVE = "application/vnd.microsoft.card.adaptive";

/** What is found, as "severity code pointer". */
const found = (value: unknown, options?: Parameters<typeof inspectRules>[1]) =>
  inspectRules(value, options).map(({ severity, code, pointer }) =>
    `${severity} ${code} ${pointer}`.trim(),
  );
const inContent = (text: string) => text.replace("~", "/attachments/0/content");

describe("what does not work without a bot", () => {
  it.each([
    [
      card({ refresh: { action: { type: "Action.Execute" } } }),
      "error refresh-unsupported ~/refresh",
    ],
    [card({ Refresh: {} }), "error refresh-unsupported ~/Refresh"],
    [
      card({ authentication: { buttons: [{ type: "signin" }] } }),
      "error authentication-unsupported ~/authentication",
    ],
    [body({ type: "Input.Text", id: "x" }), "error input-unusable ~/body/0"],
    [body({ type: "input.toggle", id: "x" }), "error input-unusable ~/body/0"],
    [body({ Type: "Input.Text", id: "x" }), "error input-unusable ~/body/0"],
    [
      body({ type: "Container", items: [{ type: "Input.Date" }] }),
      "error input-unusable ~/body/0/items/0",
    ],
    [
      body({ type: "Table", data: { type: "Data.Query", dataset: "x" } }),
      "error query-unsupported ~/body/0/data",
    ],
    [body({ ...TEXT, isVisible: false }), "warning never-visible ~/body/0/isVisible"],
    [
      message({ suggestedActions: { actions: [{}] } }),
      "error suggested-actions-unsupported /suggestedActions",
    ],
    [
      message({ channelData: { feedbackLoop: { type: "default" } } }),
      "error feedback-unsupported /channelData/feedbackLoop",
    ],
    [
      message({ channelData: { feedbackLoopEnabled: true } }),
      "error feedback-unsupported /channelData/feedbackLoopEnabled",
    ],
  ])("is found: %#", (value, finding) => {
    expect(found(value)).toEqual([inContent(finding)]);
  });

  it("is found in the forms of connector cards", () => {
    const form = { "@type": "ActionCard", inputs: [{ "@type": "TextInput" }, {}], actions: [] };
    const findings = found({ "@type": "MessageCard", potentialAction: [form] });
    expect(findings.slice(1)).toEqual([
      inContent("error input-unusable ~/potentialAction/0/inputs/0"),
      inContent("error input-unusable ~/potentialAction/0/inputs/1"),
    ]);
    const none = { "@type": "MessageCard", potentialAction: [{ ...form, inputs: null }] };
    expect(found(none)).toHaveLength(1);
  });

  it.each([
    message({ suggestedActions: { actions: [] } }),
    message({ suggestedActions: null, channelData: { feedbackLoopEnabled: false } }),
    message({ channelData: null, entities: null, attachments: null }),
    card({ refresh: null, authentication: null }),
    body({ ...TEXT, isVisible: true }),
    body({ type: "Chart.Pie" }),
  ])("is not found where it is switched off: %#", (value) => {
    expect(found(value)).toEqual([]);
  });
});

describe("attachments", () => {
  const attached = (...attachments: unknown[]) => found({ type: "message", attachments });

  it.each([
    "application/vnd.microsoft.card.receipt",
    "application/vnd.microsoft.card.signin",
    "application/vnd.microsoft.card.oauth",
    "application/vnd.microsoft.card.animation",
    "application/vnd.microsoft.teams.card.file.consent",
    "application/vnd.microsoft.card.Adaptive",
    "application/json",
    "",
    null,
    undefined,
    42,
  ])("of the kind %j are refused whole", (contentType) => {
    const content = { buttons: [{ type: "signin" }], body: [{ type: "Input.Text" }] };
    expect(attached({ contentType, content })).toEqual([
      "error attachment-unsupported /attachments/0",
    ]);
  });

  it.each([null, "card", 42, [], [{}]])("that are %j are refused", (attachment) => {
    expect(attached(attachment)).toEqual(["error attachment-unsupported /attachments/0"]);
  });

  it("that say twice what they are, are refused", () => {
    const twice = { contentType: ADAPTIVE, ContentType: "application/vnd.microsoft.card.hero" };
    expect(attached({ ...twice, content: card({}) })).toEqual([
      "error attachment-unsupported /attachments/0",
    ]);
  });

  it("that are no list make the reply invalid", () => {
    expect(found(message({ attachments: { contentType: ADAPTIVE } }))).toEqual([
      "error reply-invalid /attachments",
    ]);
  });

  it("that are pictures are unproven, and their address is looked at", () => {
    const contentUrl = "javascript:alert(1)";
    expect(attached({ contentType: "image/png", contentUrl: "https://example.com/a.png" })).toEqual(
      ["warning attachment-unproven /attachments/0"],
    );
    expect(attached({ contentType: "image/png", contentUrl })).toEqual([
      "warning attachment-unproven /attachments/0",
      "error url-unsafe /attachments/0/contentUrl",
    ]);
  });

  it("that are pictures hold no card", () => {
    const content = card({ actions: [{ type: "Action.Submit" }] });
    const picture = { contentType: "image/png", contentUrl: "https://example.com/a.png" };
    expect(attached({ ...picture, content })).toEqual([
      "error attachment-unsupported /attachments/0",
    ]);
    expect(attached({ ...picture, content: null })).toHaveLength(1);
  });

  it.each([
    [undefined, "card-invalid"],
    [null, "card-invalid"],
    [[], "card-invalid"],
    [42, "card-invalid"],
    ["not JSON", "card-unparsable"],
    ["[]", "card-invalid"],
  ])("whose content is %j hold no card", (content, code) => {
    const [finding] = attached({ contentType: ADAPTIVE, content });
    expect(finding).toMatch(new RegExp(`^error ${code} /attachments/0`));
  });

  it("without any content hold no card", () => {
    expect(attached({ contentType: ADAPTIVE })).toEqual(["error card-invalid /attachments/0"]);
  });

  it("may hold the card as a JSON string, and pointers go on behind a !", () => {
    const content = JSON.stringify(card({ actions: [{ type: "Action.Submit" }] }));
    expect(attached({ contentType: ADAPTIVE, content })).toEqual([
      "error action-not-open-url /attachments/0/content!/actions/0",
    ]);
  });

  it("may not hold a string in which a key stands twice, and so hides what it holds first", () => {
    const twice = '{"type":"AdaptiveCard","version":"1.5","actions":[{"a:b":"\\":"}],"actions":[]}';
    expect(attached({ contentType: ADAPTIVE, content: twice })).toEqual([
      "error card-unparsable /attachments/0/content",
    ]);
    const once = JSON.stringify(card({ "a:b": ['"x": 1', { c: "\\" }] }));
    expect(attached({ contentType: ADAPTIVE, content: once })).toEqual([]);
  });

  it("are counted", () => {
    const cards = Array.from({ length: 11 }, () => card({}));
    expect(found(cards)).toEqual(["warning too-many-cards /attachments"]);
    expect(found(cards, { maxCards: 11 })).toEqual([]);
    expect(inspectRules(cards)[0]?.message).toMatch(/11 cards.* 10 /);
  });
});

describe("citations", () => {
  const cite = (appearance: object) =>
    found(
      message({ entities: [{ type: "https://schema.org/Message", citation: [{ appearance }] }] }),
    );
  const encodingFormat = ADAPTIVE;

  it("are looked into where they hold a card as a string", () => {
    const text = JSON.stringify(card({ actions: [{ type: "Action.Submit" }] }));
    expect(cite({ encodingFormat, text })).toEqual([
      "error action-not-open-url /entities/0/citation/0/appearance/text!/actions/0",
    ]);
    const template = JSON.stringify(body({ ...TEXT, text: "${rs:hi}" }));
    expect(cite({ encodingFormat, text: template })).toEqual([
      "warning template-unfilled /entities/0/citation/0/appearance/text!/body/0/text",
    ]);
    expect(cite({ encodingFormat, text: "not JSON" })).toEqual([
      "error card-unparsable /entities/0/citation/0/appearance/text",
    ]);
  });

  it("may hold text, and mentions are fine", () => {
    expect(cite({ encodingFormat: "text/plain", text: "not JSON" })).toEqual([]);
    const mention = {
      type: "mention",
      text: "<at>Jane</at>",
      mentioned: { id: "29:1", name: "Jane" },
    };
    expect(found(message({ text: mention.text, entities: [mention] }))).toEqual([]);
  });
});

describe("the message", () => {
  it.each([undefined, null, "text", 42, true, () => {}, Symbol("x")])("is not %o", (value) => {
    expect(found(value)).toEqual(["error reply-invalid"]);
  });

  it.each([
    [{}, "error reply-invalid"],
    [{ type: "invoke", text: "x" }, "error reply-invalid"],
    [{ type: "Message", text: "x" }, "error reply-invalid"],
    [{ type: "message" }, "error text-empty"],
    [{ type: "message", text: " \n" }, "error text-empty"],
    [{ type: "message", text: "", attachments: [] }, "error text-empty"],
    [[], "error text-empty"],
  ])("says something: %j does not", (value, finding) => {
    expect(found(value)).toEqual([finding]);
  });

  it("has text that is a string", () => {
    for (const text of [42, {}, ["Hi"]]) {
      expect(found({ type: "message", text })).toEqual([
        "error reply-invalid /text",
        "error text-empty",
      ]);
    }
  });

  it("may leave out its type, as a sample of Microsoft's does", () => {
    expect(found({ text: "Hi" })).toEqual([]);
  });

  it("is warned of above 28,000 bytes of UTF-8, and refused above 100,000 of UTF-16", () => {
    const reply = (text: string) => message({ text });
    const frame = JSON.stringify(reply("")).length;
    expect(found(reply("x".repeat(28_000 - frame)))).toEqual([]);
    expect(found(reply("x".repeat(28_001 - frame)))).toEqual(["warning reply-large"]);
    expect(inspectRules(reply("x".repeat(28_001 - frame)))[0]?.message).toMatch(
      / 28001 bytes, more than 28000\./,
    );
    expect(found(reply("🍺".repeat(7_000)))).toEqual(["warning reply-large"]);
    expect(found(reply("x".repeat(50_000 - frame)))).toEqual(["warning reply-large"]);
    expect(found(reply("x".repeat(50_001 - frame)))).toEqual(["error reply-too-large"]);
    expect(inspectRules(reply("x".repeat(50_001)))[0]?.message).toMatch(/ 1000\d\d bytes.* 100000/);
    expect(found(reply("x".repeat(60_000)), { maxUtf16Bytes: 200_000, largeBytes: 1e6 })).toEqual(
      [],
    );
  });
});

describe("an Adaptive Card", () => {
  it.each([undefined, null, "", "1", "one", 1.5, "1.5.0"])(
    "of the version %j is not shown",
    (version) => {
      expect(found(card({ version }))).toEqual(["error version-missing /attachments/0/content"]);
    },
  );

  it.each([
    ["1.0", []],
    ["1.5", []],
    ["1.6", ["warning version-too-new /attachments/0/content/version"]],
    ["1.10", ["warning version-too-new /attachments/0/content/version"]],
    ["2.0", ["warning version-too-new /attachments/0/content/version"]],
    ["10.0", ["warning version-too-new /attachments/0/content/version"]],
  ])("of the version %s is shown or warned of", (version, findings) => {
    expect(found(card({ version }))).toEqual(findings);
  });

  it("may be allowed to be newer", () => {
    expect(found(card({ version: "1.6" }), { maxVersion: "1.6" })).toEqual([]);
    expect(found(card({ version: "2.0" }), { maxVersion: "1.6" })).toHaveLength(1);
    expect(found(card({ version: "1.7" }), { maxVersion: "2.0" })).toEqual([]);
  });

  it("is of its type", () => {
    expect(found({ contentType: ADAPTIVE, content: { version: "1.5", body: [] } })).toEqual([
      "error card-invalid /attachments/0/content",
    ]);
  });

  it("has six buttons that are shown; those in the menu do not count", () => {
    const buttons = (count: number) => Array.from({ length: count }, () => OPEN);
    expect(found(card({ actions: buttons(6) }))).toEqual([]);
    expect(found(card({ actions: buttons(7) }))).toEqual([
      "warning too-many-buttons /attachments/0/content/actions",
    ]);
    expect(found(card({ actions: [...buttons(6), { ...OPEN, mode: "secondary" }] }))).toEqual([]);
    expect(found(card({ actions: buttons(7) }), { maxButtons: 7 })).toEqual([]);
    const value = { title: "x", buttons: Array(7).fill({ type: "openUrl", value: OPEN.url }) };
    expect(found(value)).toEqual(["warning too-many-buttons /attachments/0/content/buttons"]);
  });

  it("may refer to its own texts, which is no template", () => {
    const resources = { strings: { hi: { defaultValue: "Hi" } } };
    const text = (text: string) => ({ ...body({ ...TEXT, text }), resources });
    expect(found(text("${rs:hi}, ${rs:you}"))).toEqual([]);
    expect(found(text("${rs:hi} ${name}"))).toEqual([
      inContent("warning template-unfilled ~/body/0/text"),
    ]);
    expect(found({ ...body({ type: "${rs:kind}" }), resources })).toEqual([]);
    expect(found(body({ ...TEXT, text: "${rs:hi}" }))).toEqual([
      inContent("warning template-unfilled ~/body/0/text"),
    ]);
  });

  it("says of a version that is a number that it has to be a text", () => {
    const [finding] = inspectRules(card({ version: 1.5 }));
    expect(finding?.message).toBe(
      'The version of the Adaptive Card is a number, and has to be a text. Write version: "1.5".',
    );
    expect(inspectRules(card({ version: "1" }))[0]?.message).not.toContain("is a number");
  });

  it.each([
    [body({ ...TEXT, text: "Hello ${name}" }), "~/body/0/text"],
    [body({ ...TEXT, $when: "${ok}" }), "~/body/0/$when"],
    [body({ type: "Container", $data: [1] }), "~/body/0/$data"],
  ])("with an unfilled template is warned of: %#", (value, pointer) => {
    expect(found(value)).toContain(inContent(`warning template-unfilled ${pointer}`));
  });
});

describe("options", () => {
  it.each([
    { schemes: "msteams" },
    { schemes: ["MSTEAMS"] },
    { schemes: ["msteams:"] },
    null,
    5,
    { maxBytes: 5 },
    { largeBytes: "1" },
    { maxUtf16Bytes: -1 },
    { maxButtons: Number.NaN },
    { maxCards: null },
    { maxVersion: 1.5 },
    { mobile: "off" },
  ])("that are invalid are refused: %j", (options) => {
    expect(() => inspectRules({}, options as never)).toThrow(
      expect.objectContaining({ code: "ERR_OPTION_INVALID" }),
    );
  });
});
