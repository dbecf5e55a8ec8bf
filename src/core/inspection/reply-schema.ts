import {
  ADAPTIVE_CARD,
  CONNECTOR_CARD,
  HERO_CARD,
  LIST_CARD,
  THUMBNAIL_CARD,
} from "../card/content-type.ts";
import {
  describeAdaptiveCard,
  matchMisspelt,
  matchNames,
  OTHER_ACTION_TYPE,
  refer,
  type Schema,
  when,
} from "./card-schema.ts";

// The build writes this into dist/reply.schema.json. No entry point imports it, so it is in no bundle.

/** Makes the JSON Schema of a reply, and of the cards that `assertReply` makes a reply of. */
export const createReplySchema = (): Schema => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Reply of a Microsoft Teams outgoing webhook",
  description: "A message, an attachment, a list of attachments, or a bare card.",
  ...when({ type: "array" }, { minItems: 1, items: refer("attachable") }, refer("single")),
  definitions: {
    single: when(
      { anyOf: [ofContentType({ type: "string" }), BARE_CARDS] },
      refer("attachable"),
      refer("message"),
    ),
    attachable: when(
      ofContentType({ type: "string" }),
      refer("attachment"),
      BARE_KINDS.reduceRight<Schema>(
        (others, [condition, definition]) => when(condition, refer(definition), others),
        refer("attachment"),
      ),
    ),
    message: MESSAGE,
    attachment: ATTACHMENT,
    ...BOT_CARDS,
    ...CONNECTOR_CARDS,
    ...describeAdaptiveCard(),
  },
});

const ofContentType = (contentType: Schema): Schema => ({
  type: "object",
  required: ["contentType"],
  properties: { contentType },
});

const hasAny = (...keys: readonly string[]) => ({
  anyOf: keys.map((key) => ({ required: [key] })),
});

/** How to tell each kind of bare card, in the order in which `detectContentType` does. */
const BARE_KINDS: readonly (readonly [Schema, string])[] = [
  [
    {
      type: "object",
      required: ["type"],
      properties: { type: { type: "string", pattern: matchNames("AdaptiveCard") } },
    },
    "AdaptiveCard.root",
  ],
  [
    {
      type: "object",
      not: { required: ["type"], properties: { type: { const: "message" } } },
      ...hasAny("@type", "potentialAction"),
    },
    "connectorCard",
  ],
  [
    {
      type: "object",
      not: {
        anyOf: [
          { required: ["type"] },
          { required: ["attachments"], properties: { attachments: { type: "array" } } },
        ],
      },
      anyOf: [
        { required: ["items"], properties: { items: { type: "array" } } },
        hasAny("buttons", "tap", "images", "title", "subtitle"),
      ],
    },
    "botCard",
  ],
];

const BARE_CARDS: Schema = { anyOf: BARE_KINDS.map(([condition]) => condition) };

const noOtherAction = (definition: string): Schema => ({
  not: { type: "string", pattern: OTHER_ACTION_TYPE },
  allOf: [refer(definition)],
});

const listActions = (definition: string): Schema => ({
  type: ["array", "object", "null"],
  ...when(
    { type: "array" },
    { items: { type: "object", allOf: [refer(definition)] } },
    refer(definition),
  ),
});

/** What holds for the fields of every object in a Hero, Thumbnail or List card. */
const BOT_PLACES: Record<string, Schema> = {
  [matchNames("tap", "selectAction", "inlineAction", "valueChangedAction")]: refer("botAction"),
  [matchNames("buttons", "actions", "menuActions", "potentialActions?")]: listActions("botAction"),
  [matchNames("@?type")]: noOtherAction("botPart"),
};

const MESSAGE: Schema = {
  type: "object",
  properties: {
    type: { const: "message" },
    text: { type: ["string", "null"], description: "What Teams shows, in Markdown." },
    textFormat: { anyOf: [{ enum: ["markdown", "plain", "xml"] }, refer("botPart")] },
    attachmentLayout: { anyOf: [{ enum: ["list", "carousel"] }, refer("botPart")] },
    attachments: {
      type: ["array", "null"],
      description: "Cards, each with its contentType.",
      items: refer("attachment"),
    },
  },
  anyOf: [
    { required: ["text"], properties: { text: { type: "string", pattern: "\\S" } } },
    { required: ["attachments"], properties: { attachments: { type: "array", minItems: 1 } } },
  ],
  patternProperties: {
    ...BOT_PLACES,
    [matchMisspelt("text")]: true,
    [matchMisspelt("attachments")]: { type: ["array", "null"], items: refer("attachment") },
    [matchNames("entities")]: true,
    [matchNames("channelData")]: {
      patternProperties: {
        [matchNames("feedbackLoop", "feedbackLoopEnabled")]: { enum: [false, null, 0, ""] },
      },
    },
    [matchNames("suggestedActions")]: {
      type: ["object", "null"],
      required: ["actions"],
      properties: { actions: { type: "array", maxItems: 0 } },
      errorMessage: "Suggested actions are answers to a bot, and an outgoing webhook is none.",
    },
  },
  additionalProperties: refer("botPart"),
};

/** The definition of the card of each contentType. */
const CONTENTS = [
  [ADAPTIVE_CARD, "AdaptiveCard.root"],
  [HERO_CARD, "botCard"],
  [THUMBNAIL_CARD, "botCard"],
  [LIST_CARD, "botCard"],
  [CONNECTOR_CARD, "connectorCard"],
] as const;

const ATTACHMENT: Schema = {
  type: "object",
  required: ["contentType"],
  properties: {
    contentType: {
      anyOf: [
        { enum: CONTENTS.map(([contentType]) => contentType) },
        { type: "string", pattern: "^[iI][mM][aA][gG][eE]/" },
      ],
      errorMessage: "Teams does not take this kind of attachment from an outgoing webhook.",
    },
  },
  patternProperties: { [matchMisspelt("contentType")]: false },
  allOf: [
    ...CONTENTS.map(([contentType, definition]) =>
      when(ofContentType({ const: contentType }), {
        required: ["content"],
        // Of a card that is held as a JSON text, a schema sees only how it begins.
        patternProperties: {
          [matchNames("content")]: {
            type: ["object", "string"],
            pattern: "^\\s*\\{",
            allOf: [refer(definition)],
          },
        },
      }),
    ),
    when(ofContentType({ type: "string", pattern: "^[iI][mM][aA][gG][eE]/" }), {
      properties: { content: { type: "null" } },
    }),
  ],
};

/** The definitions of Hero, Thumbnail and List cards. */
const BOT_CARDS: Record<string, Schema> = {
  botCard: {
    description: "A Hero, Thumbnail or List card.",
    properties: {
      title: refer("botPart"),
      subtitle: refer("botPart"),
      text: refer("botPart"),
      images: refer("botPart"),
      items: refer("botPart"),
      // Some editors ignore a pattern for a key that is listed here.
      buttons: listActions("botAction"),
      tap: refer("botAction"),
    },
    patternProperties: BOT_PLACES,
    additionalProperties: refer("botPart"),
  },
  botPart: {
    items: refer("botPart"),
    patternProperties: BOT_PLACES,
    additionalProperties: refer("botPart"),
  },
  botAction: {
    description: 'A button: { "type": "openUrl", "title", "value" }.',
    type: ["object", "null"],
    required: ["type", "value"],
    properties: {
      type: {
        const: "openUrl",
        errorMessage: 'Outgoing webhooks support only buttons that open a page: "openUrl".',
      },
      title: refer("botPart"),
      value: { type: "string", description: "The address of the page, with https." },
    },
    patternProperties: {
      ...BOT_PLACES,
      [matchMisspelt("type")]: false,
      [matchNames("data", "channelData", "body", "bodyContentType", "headers")]: true,
    },
    additionalProperties: refer("botPart"),
  },
};

/** The definitions of Office 365 connector cards. */
const CONNECTOR_CARDS: Record<string, Schema> = {
  connectorCard: {
    items: refer("connectorCard"),
    additionalProperties: refer("connectorCard"),
    patternProperties: {
      [matchNames("potentialActions?", "actions")]: listActions("connectorAction"),
      [matchNames("@?type")]: noOtherAction("connectorCard"),
    },
  },
  connectorAction: {
    type: ["object", "null"],
    required: ["@type"],
    properties: {
      "@type": {
        enum: ["OpenUri", "ViewAction"],
        errorMessage: 'Outgoing webhooks support only actions that open a page: "OpenUri".',
      },
    },
    patternProperties: {
      [matchMisspelt("@type")]: false,
      [matchNames("data", "value", "channelData", "body", "bodyContentType", "headers")]: true,
      [matchNames("inputs")]: { maxItems: 0 },
      [matchNames("potentialActions?", "actions")]: listActions("connectorAction"),
      [matchNames("type")]: noOtherAction("connectorCard"),
    },
    additionalProperties: refer("connectorCard"),
  },
};
