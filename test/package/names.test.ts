import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";

const require = createRequire(import.meta.url);

// In variables, so that nothing but Node.js resolves them: through the exports of package.json.
const [NODE, WEB] = ["teams-outgoing-webhook", "teams-outgoing-webhook/web"];
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
  "cardImage",
  "cardReply",
  "column",
  "columnSet",
  "commandText",
  "computeHmac",
  "constantTimeEqual",
  "container",
  "describeRejection",
  "escapeHtml",
  "escapeMarkdown",
  "fact",
  "factSet",
  "heroCard",
  "image",
  "imageSet",
  "inspectReply",
  "listCard",
  "mention",
  "mentionsOf",
  "newerElement",
  "openUrl",
  "parseActivity",
  "placeOf",
  "prepareTokens",
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

describe("the built package", () => {
  it.each(Object.entries(modules))("has exactly the promised names by %s", (_, module) => {
    expect(Object.keys(module).sort()).toEqual(NAMES);
  });

  it("has one UsageError, whichever entry throws it", () => {
    expect(modules["import of ./web"].UsageError).toBe(modules["import of ."].UsageError);
    expect(modules["require of ./web"].UsageError).toBe(modules["require of ."].UsageError);
  });

  it("lets its manifest be read", () => {
    expect(require(`${NODE}/package.json`).name).toBe(NODE);
  });
});
