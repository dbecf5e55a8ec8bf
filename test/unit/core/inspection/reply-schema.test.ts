import { readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createReplySchema } from "../../../../src/core/inspection/reply-schema.ts";
import { SHAPES } from "../../../../src/core/inspection/shapes.ts";
import { findDisagreement, isRefusedBySchema } from "./agree-with-schema.ts";
import { body, card, OPEN, TEXT } from "./sample-card.ts";

const message = (fields: object) => ({ type: "message", ...fields });
const attach = (contentType: string, content: object) =>
  message({ attachments: [{ contentType, content }] });
const HERO = "application/vnd.microsoft.card.hero";

const examples = readdirSync("docs/examples/cards")
  .map((file) => file.replace(".ts", ""))
  .filter((name) => name !== "foreign");

async function readExample(name: string): Promise<object> {
  const { reply } = await import(`../../../../docs/examples/cards/${name}.ts`);
  return JSON.parse(JSON.stringify(reply));
}

describe("the JSON Schema of a reply", () => {
  it.each(examples)("accepts the reply of the guide: %s", async (name) => {
    expect(isRefusedBySchema(await readExample(name))).toBe(false);
  });

  it.each<[string, unknown]>([
    ["a bare card", card({ $schema: "./reply.schema.json" })],
    ["a message", message({ text: "Hi" })],
    ["a list of cards", [card({}), { contentType: HERO, content: { title: "x" } }]],
    ["a bare Hero card", { title: "x", buttons: [{ type: "openUrl", value: OPEN.url }] }],
    ["a word that clients do not know", body({ ...TEXT, size: "huge" })],
    ["a property that clients do not know", body({ ...TEXT, bold: true })],
    ["an element that is newer", body({ type: "Hologram", action: { a: [OPEN] } })],
    ["a property that is left empty", body({ ...TEXT, wrap: null, size: [], id: {} })],
    [
      "what an action would send",
      card({
        actions: ["data", "value", "channelData", "body", "bodyContentType", "headers"].map(
          (key) => ({ ...OPEN, [key]: { type: "Action.Submit" } }),
        ),
      }),
    ],
    ...["@type", "isVisible", "webUrl"].map((key): [string, unknown] => [
      `what is never shown in ${key}`,
      body({ type: "Hologram", [key]: { type: "Action.Submit" } }),
    ]),
    ["another type of another name", body({ type: "Hologram", a: { "@type": "Person" } })],
    [
      "a property that only elements have",
      body({ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "Hi", height: 5 }] }),
    ],
    [
      "a wrong kind in an element that phones leave out",
      body({ type: "Chart.Pie", title: 5, fallback: "drop" }),
    ],
    ["an element that only reads like a part", body({ type: "textrun", text: "Hi" })],
    [
      "a citation with another kind of text",
      body({ type: "RichTextBlock", inlines: ["Hi", { type: "CitationRun", text: 5 }] }),
    ],
    ["an image of another scheme", body({ type: "Image", url: "msteams:x" })],
  ])("accepts %s", (_, value) => {
    expect(isRefusedBySchema(value)).toBe(false);
  });

  it.each<[string, unknown]>([
    ["action-not-open-url", card({ actions: [{ type: "Action.Submit", title: "x" }] })],
    ["action-not-open-url", card({ actions: [OPEN, null] })],
    ["action-not-open-url", body({ type: "Action.a\nb" })],
    ["action-not-open-url", card({ actions: [{ ...OPEN, type: "openUrl" }] })],
    ["action-not-open-url", card({ selectAction: [OPEN] })],
    ["action-not-open-url", card({ actions: [{ ...OPEN, TYPE: "Action.Submit" }] })],
    ["action-not-open-url", card({ actions: [{ ...OPEN, TYPE: "Action.OpenUrl" }] })],
    ["action-not-open-url", card({ actions: [{ ...OPEN, fallback: { type: "Action.Execute" } }] })],
    ["action-not-open-url", body({ ...TEXT, SelectAction: { type: "Action.ShowCard" } })],
    ["action-not-open-url", body({ type: "Hologram", a: [{ type: "Action.Http" }] })],
    ...["selectAction", "inlineAction", "tap", "valueChangedAction"].map(
      (key): [string, unknown] => [
        "action-not-open-url",
        body({ type: "Hologram", [key]: { type: "ApproveIt" } }),
      ],
    ),
    ...["actions", "menuActions", "buttons"].map((key): [string, unknown] => [
      "action-not-open-url",
      body({ type: "Hologram", [key]: [{ type: "ApproveIt" }] }),
    ]),
    ["action-not-open-url", body({ type: "Hologram", valueChangedAction: OPEN })],
    ["action-not-open-url", body({ type: "Hologram", a: { "@type": "HttpPOST" } })],
    ["input-unusable", body({ type: "Hologram", a: { "@type": " Input.Text" } })],
    ["action-not-open-url", attach(HERO, { buttons: [{ type: "imBack", value: "x" }] })],
    ["action-spelling", card({ actions: [{ ...OPEN, type: "Action.OpenURL" }] })],
    ["action-spelling", attach(HERO, { tap: { type: "OpenUrl", value: OPEN.url } })],
    ["attachment-unsupported", attach("application/vnd.microsoft.card.signin", {})],
    ["authentication-unsupported", card({ authentication: { text: "x" } })],
    ["card-invalid", attach("application/vnd.microsoft.card.adaptive", { version: "1.5" })],
    [
      "card-invalid",
      attach("application/vnd.microsoft.card.adaptive", { type: "Card", version: "1.5" }),
    ],
    ["element-invalid", body("Hi")],
    ["element-invalid", body({ type: "ImageSet", images: ["Hi"] })],
    ["element-invalid", body({ text: "Hi" })],
    ["element-invalid", body({ type: "textblock", text: "Hi" })],
    ["element-misplaced", body({ type: "ColumnSet", columns: [TEXT] })],
    ["feedback-unsupported", message({ text: "Hi", channelData: { feedbackLoopEnabled: true } })],
    ["input-unusable", body({ type: "Input.Text", id: "x" })],
    ["property-invalid", body({ ...TEXT, wrap: "true" })],
    ["property-missing", body({ type: "Image" })],
    ["property-missing", body({ type: "Media", sources: [] })],
    ["query-unsupported", body({ type: "Hologram", data: { type: "Data.Query" } })],
    ["refresh-unsupported", card({ refresh: { action: OPEN } })],
    ["reply-invalid", message({ text: 5 })],
    ["reply-invalid", "Hi"],
    ["suggested-actions-unsupported", message({ text: "x", suggestedActions: { actions: [5] } })],
    ["text-empty", message({ text: " " })],
    ["text-empty", []],
    ["url-invalid, among elements", body({ type: "Action.OpenUrl", title: "x" })],
    ["url-invalid, where it is no text", card({ actions: [{ ...OPEN, url: 5 }] })],
    ["url-invalid, where there is none", card({ actions: [{ ...OPEN, url: undefined }] })],
    ["version-missing", card({ version: 1.5 })],
  ])("refuses what inspection reports as %s: %j", (_, value) => {
    expect(isRefusedBySchema(JSON.parse(JSON.stringify(value)))).toBe(true);
    expect(findDisagreement(value)).toBeUndefined();
  });

  it("agrees with inspection on the replies of the guide with one value changed", async () => {
    const replies = await Promise.all(examples.map(readExample));
    fc.assert(
      fc.property(
        fc.constantFrom(...replies),
        fc.nat(),
        fc.constantFrom<unknown>(
          ...[null, true, 0, -1, 1.5, "", "x", "drop", [], {}, [[]], [null], ["x"], { a: 1 }],
          ...[TEXT, OPEN, [TEXT], [OPEN], { type: "Action.Submit" }, [{ type: "Input.Date" }]],
        ),
        (reply, place, value) => {
          expect(findDisagreement(changeOne(reply, place, value))).toBeUndefined();
        },
      ),
      { numRuns: 1000 },
    );
  });

  const CONNECTOR = "application/vnd.microsoft.teams.card.o365connector";
  const button = { type: "openUrl", title: "Open", value: OPEN.url };
  const post = { type: "imBack", value: "x" };
  // No known type of action, so that only its place tells that it is one.
  const other = { type: "ApproveIt", "@type": "ApproveIt", value: "x" };
  const uri = { "@type": "OpenUri", name: "Open", targets: [{ os: "default", uri: OPEN.url }] };
  const hero = (fields: object) => attach(HERO, { title: "x", ...fields });
  const connector = (fields: object) => attach(CONNECTOR, { text: "Hi", ...fields });
  const SENT = ["data", "channelData", "body", "bodyContentType", "headers"];

  it.each<unknown>([
    { tap: button },
    { buttons: [button] },
    { images: [{ url: "https://example.com/a.png" }] },
    { subtitle: "x" },
    { items: [{ type: "section", title: "x" }] },
    { "@type": "MessageCard", text: "Hi" },
    { potentialAction: [uri] },
    message({ text: "Hi", "@type": "MessageCard" }),
    message({ text: "Hi", Text: post }),
    { title: "x", attachments: 5 },
    { title: "x", contentType: 5 },
    message({ text: "Hi", contentType: 5 }),
    { type: "x", "@type": "MessageCard", text: "Hi" },
    message({ text: "Hi", entities: [{ type: "x", tap: post }] }),
    ...[false, null, 0, ""].map((feedbackLoop) =>
      message({ text: "Hi", channelData: { feedbackLoop, feedbackLoopEnabled: feedbackLoop } }),
    ),
    message({ text: "Hi", suggestedActions: { actions: [] } }),
    message({
      attachments: [{ contentType: "image/png", contentUrl: "https://example.com/a.png" }],
    }),
    ...SENT.map((key) => hero({ buttons: [{ ...button, [key]: { tap: post } }] })),
    connector({
      potentialAction: [
        { ...uri, "@type": "ViewAction" },
        { ...uri, inputs: [] },
      ],
    }),
    ...[...SENT, "value"].map((key) =>
      connector({ potentialAction: [{ ...uri, [key]: { "@type": "HttpPOST" } }] }),
    ),
  ])("accepts what inspection accepts: %j", (value) => {
    expect(isRefusedBySchema(value)).toBe(false);
    expect(findDisagreement(value)).toBeUndefined();
  });

  it.each<unknown>([
    { tap: post },
    { items: [{ tap: post }] },
    {},
    { foo: 1 },
    { items: 5 },
    { "@type": "MessageCard", type: "message" },
    message({ attachments: [] }),
    message({ attachments: 5 }),
    { potentialAction: [{ "@type": "HttpPOST" }] },
    message({ text: "Hi", Attachments: [{ contentType: "text/html", content: "x" }] }),
    message({ text: "Hi", attachments: { contentType: HERO, content: {} } }),
    message({ text: "Hi", channelData: { feedbackLoop: { type: "default" } } }),
    message({ text: "Hi", channelData: { feedbackLoopEnabled: true } }),
    message({ text: "Hi", suggestedActions: {} }),
    message({ text: "Hi", suggestedActions: { actions: [post] } }),
    message({ attachments: [{ contentType: HERO, ContentType: "x", content: { title: "x" } }] }),
    message({ attachments: [{ contentType: HERO }] }),
    attach(HERO, "Hi" as never),
    message({ attachments: [{ contentType: "image/png", content: { title: "x" } }] }),
    ...["tap", "selectAction", "inlineAction", "valueChangedAction"].map((key) =>
      hero({ [key]: other }),
    ),
    ...["buttons", "actions", "menuActions", "potentialAction"].map((key) =>
      hero({ [key]: [other] }),
    ),
    hero({ a: { buttons: [other] } }),
    hero({ a: { "@type": "HttpPOST" } }),
    { ...hero({}), text: 5 },
    hero({ buttons: [{ type: "openUrl" }] }),
    hero({ buttons: [{ value: OPEN.url }] }),
    hero({ buttons: [{ ...button, Type: "openUrl" }] }),
    hero({ buttons: [{ ...button, value: 5 }] }),
    hero({ buttons: [{ ...button, a: { tap: post } }] }),
    ...["potentialAction", "potentialActions", "actions"].flatMap((key) => [
      connector({ [key]: [other] }),
      connector({ sections: [{ [key]: [other] }] }),
      connector({ potentialAction: [{ ...uri, [key]: [other] }] }),
    ]),
    connector({ a: { "@type": "HttpPOST" } }),
    connector({ a: { type: "HttpPOST" } }),
    connector({ potentialAction: [{ name: "Open" }] }),
    connector({ potentialAction: [{ ...uri, "@Type": "OpenUri" }] }),
    connector({ potentialAction: [{ ...uri, type: "HttpPOST" }] }),
    connector({ potentialAction: [{ ...uri, inputs: [{ "@type": "TextInput" }] }] }),
    connector({ potentialAction: [{ ...uri, a: { "@type": "HttpPOST" } }] }),
  ])("refuses what inspection refuses: %j", (value) => {
    expect(isRefusedBySchema(value)).toBe(true);
    expect(findDisagreement(value)).toBeUndefined();
  });

  it("says in an editor what is wrong, and what belongs there", () => {
    const texts: Record<string, Set<unknown>> = {
      title: new Set(),
      description: new Set(),
      errorMessage: new Set(),
    };
    JSON.stringify(createReplySchema(), (key, value) => {
      if (typeof value === "string") texts[key]?.add(value);
      return value;
    });
    expect([...(texts["title"] ?? [])]).toEqual(["Reply of a Microsoft Teams outgoing webhook"]);
    for (const text of texts["description"] ?? []) expect(text).toMatch(/^[A-Z].+\.$/);
    const loses = (wanted: string) =>
      `This has to be ${wanted}: otherwise Teams' mobile clients lose the whole card.`;
    expect([...(texts["errorMessage"] ?? [])].sort()).toEqual(
      [
        'Outgoing webhooks support only actions that open a page: "Action.OpenUrl".',
        'Outgoing webhooks support only actions that open a page: "OpenUri".',
        'Outgoing webhooks support only buttons that open a page: "openUrl".',
        "Outgoing webhooks support no inputs: nothing can send them.",
        "Suggested actions are answers to a bot, and an outgoing webhook is none.",
        "Teams does not take this kind of attachment from an outgoing webhook.",
        "This calls a bot, and an outgoing webhook is none.",
        loses("a number"),
        loses("a text"),
        loses("a whole number"),
        loses("a whole number, zero or more"),
        loses('an element, or "drop"'),
        loses("an element with a type"),
        loses("true or false"),
      ].sort(),
    );
  });

  it("suggests the words of a property in an editor, and takes others", () => {
    const schema = createReplySchema();
    expect(schema).toHaveProperty("$schema", "http://json-schema.org/draft-07/schema#");
    expect(schema).toHaveProperty(
      ["definitions", "message", "properties", "textFormat", "anyOf", 0],
      {
        enum: ["markdown", "plain", "xml"],
      },
    );
    expect(schema).toHaveProperty(
      ["definitions", "message", "properties", "attachmentLayout", "anyOf", 0],
      { enum: ["list", "carousel"] },
    );
    for (const key of ["title", "subtitle", "text", "images", "items", "buttons", "tap"]) {
      expect(schema).toHaveProperty(["definitions", "botCard", "properties", key]);
    }
    expect(schema).toHaveProperty(["definitions", "TextBlock", "properties", "weight"], {
      anyOf: [{ enum: ["lighter", "default", "bolder"] }, { $ref: "#/definitions/text" }],
    });
    expect(schema).toHaveProperty(["definitions", "Chart.Pie", "properties", "thickness"], {
      anyOf: [{ enum: ["thin", "thick"] }, true],
    });
    expect(schema).toHaveProperty(["definitions", "Place.layout", "properties", "type"], {
      anyOf: [{ enum: ["Layout.Stack", "Layout.Flow", "Layout.AreaGrid"] }, true],
    });
  });

  it("describes every part of a card, so that an editor can explain it", () => {
    const { definitions } = createReplySchema() as unknown as {
      definitions: Record<string, { description?: string }>;
    };
    const names = Object.keys(SHAPES).filter((name) => name !== "Action.OpenUrl");
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) expect(definitions[name]?.description, name).toMatch(/^[A-Z].+\.$/);
  });
});

/** Copies a reply, with another value at one of the places in it. */
function changeOne(reply: object, place: number, value: unknown): unknown {
  const copy = structuredClone(reply);
  const places: [Record<string, unknown>, string][] = [];
  const waiting: object[] = [copy];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const [key, inner] of Object.entries(at)) {
      places.push([at as Record<string, unknown>, key]);
      if (typeof inner === "object" && inner !== null) waiting.push(inner);
    }
  }
  const [parent, key] = places[place % places.length] as (typeof places)[number];
  parent[key] = value;
  return copy;
}
