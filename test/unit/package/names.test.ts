import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { createReplySchema } from "../../../src/core/inspection/reply-schema.ts";

const require = createRequire(import.meta.url);

// In variables, so that only Node.js resolves them, through the exports of package.json.
const [NODE, WEB, DIAGNOSE, TESTING] = ["", "/web", "/diagnose", "/testing"].map(
  (entry) => `teams-outgoing-webhook${entry}`,
) as [string, string, string, string];
const diagnose = { import: await import(DIAGNOSE), require: require(DIAGNOSE) };
const testing = { import: await import(TESTING), require: require(TESTING) };
const modules = {
  "import of .": await import(NODE),
  "import of ./web": await import(WEB),
  "require of .": require(NODE),
  "require of ./web": require(WEB),
};

const NAMES = [
  "UsageError",
  "actionSet",
  "adaptiveCard",
  "assertReply",
  "badge",
  "cardImage",
  "cardReply",
  "carousel",
  "carouselPage",
  "chart",
  "codeBlock",
  "codeFence",
  "codeSpan",
  "column",
  "columnSet",
  "commandText",
  "compoundButton",
  "computeHmac",
  "constantTimeEqual",
  "container",
  "createFetchHandler",
  "createReplayMemory",
  "describeRejection",
  "escapeHtml",
  "escapeMarkdown",
  "fact",
  "factSet",
  "handleOutgoingWebhook",
  "heroCard",
  "icon",
  "image",
  "imageSet",
  "inspectReply",
  "listCard",
  "media",
  "mention",
  "mentionsOf",
  "newerElement",
  "openUrl",
  "parseActivity",
  "person",
  "placeOf",
  "prepareTokens",
  "progressBar",
  "progressRing",
  "quotedOf",
  "rating",
  "rejectionStatus",
  "richTextBlock",
  "senderOf",
  "serializeReply",
  "signOutgoingWebhook",
  "table",
  "tableCell",
  "textBlock",
  "textReply",
  "textRun",
  "thumbnailCard",
  "verifyOutgoingWebhook",
  "verifySignature",
];

const NAMES_OF_TESTING = [
  "UsageError",
  "createActivity",
  "documentedSample",
  "messageText",
  "signedFetchRequest",
  "signedRequest",
];

/** Exported only by `.`, because it depends on `node:http`. */
const ONLY_NODE = new Set(["createNodeListener"]);

describe("the built package", () => {
  it.each(Object.entries(modules))("exports exactly the promised names by %s", (_, module) => {
    const names = Object.keys(module).filter((name) => !ONLY_NODE.has(name));
    expect(names.sort()).toEqual(NAMES);
  });

  it.each(Object.entries(testing))(
    "exports exactly the promised names of ./testing by %s",
    (_, module) => {
      expect(Object.keys(module).sort()).toEqual(NAMES_OF_TESTING);
    },
  );

  it("exports the node:http listener only from .", () => {
    const has = Object.values(modules).map((module) => "createNodeListener" in module);
    expect(has).toEqual([true, false, true, false]);
  });

  it.each(Object.entries(diagnose))("exports three names from ./diagnose by %s", (_, module) => {
    const names = ["UsageError", "describeMismatch", "diagnoseMismatch"];
    expect(Object.keys(module).sort()).toEqual(names);
  });

  it("exports the same UsageError from every entry point", () => {
    expect(diagnose.import.UsageError).toBe(modules["import of ."].UsageError);
    expect(diagnose.require.UsageError).toBe(modules["require of ."].UsageError);
    expect(modules["import of ./web"].UsageError).toBe(modules["import of ."].UsageError);
    expect(modules["require of ./web"].UsageError).toBe(modules["require of ."].UsageError);
    expect(testing.require.UsageError).toBe(modules["require of ."].UsageError);
  });

  it("recognizes a UsageError of its other copy, such as one that a library requires", () => {
    const { prepareTokens } = modules["require of ."];
    const { UsageError } = modules["import of ."];
    expect(UsageError).not.toBe(modules["require of ."].UsageError);
    expect(() => prepareTokens("")).toThrow(UsageError);
  });

  it("exports its manifest", () => {
    expect(require(`${NODE}/package.json`).name).toBe(NODE);
  });

  it("exports the JSON Schema of a reply, as made from the table of shapes", () => {
    expect(require(`${NODE}/reply.schema.json`)).toEqual(createReplySchema());
  });
});
