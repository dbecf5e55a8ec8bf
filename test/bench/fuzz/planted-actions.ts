import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { inspectReply, serializeReply, UsageError } from "../../../src/index.ts";
import { adaptiveCard, connectorCard, listCard, PLANTED, pictureCard } from "./cards.ts";
import { fuzzed } from "./fuzzed.ts";

// The cards are odd in many ways; what counts here is their actions.
const LENIENT = {
  largeBytes: 1e9,
  maxUtf16Bytes: 1e9,
  maxButtons: 1e9,
  maxCards: 1e9,
  mobile: "warning",
} as const;

const attachment = (contentType: string, content: fc.Arbitrary<unknown>) =>
  content.map((card) => ({
    contentType: `application/vnd.microsoft.${contentType}`,
    content: card,
  }));

const attachments = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: attachment("card.adaptive", adaptiveCard) },
    attachment(
      "card.adaptive",
      adaptiveCard.map((card) => JSON.stringify(card)),
    ),
    attachment("card.hero", pictureCard),
    attachment("card.thumbnail", pictureCard),
    attachment("teams.card.list", listCard),
    attachment("teams.card.o365connector", connectorCard),
  ),
  { minLength: 1, maxLength: 3 },
);

/** A card can hide in an entity, as the text of a citation. */
const citation = adaptiveCard.map((card) => ({
  type: "https://schema.org/Message",
  citation: [
    {
      appearance: {
        encodingFormat: "application/vnd.microsoft.card.adaptive",
        text: JSON.stringify(card),
      },
    },
  ],
}));

const message = fc
  .record({ attachments, entities: fc.array(citation, { maxLength: 1 }) })
  .map((fields) => JSON.parse(JSON.stringify({ type: "message", text: "Hello", ...fields })));

/** Finds the planted actions by their titles. Pointers into a card held as a string contain "!". */
function plantedIn(value: unknown, pointer = ""): string[] {
  if (typeof value === "string" && value.startsWith("{")) {
    return plantedIn(JSON.parse(value), `${pointer}!`);
  }
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, held]) =>
    plantedIn(held, `${pointer}/${key}`),
  );
  return "title" in value && value.title === PLANTED ? [pointer, ...inner] : inner;
}

export const plantedActions = [
  fuzzed("each planted action is found, and nothing else", 100, message, (reply) => {
    const found = inspectReply(reply, LENIENT)
      .filter(({ severity }) => severity === "error")
      .map(({ pointer }) => pointer);
    deepStrictEqual(found.sort(), plantedIn(reply).sort());
  }),

  fuzzed(
    "a card with a planted action is never sent, and one without it is",
    50,
    message,
    (reply) => {
      const isSent = () => {
        try {
          return JSON.parse(serializeReply(reply, LENIENT));
        } catch (error) {
          if (error instanceof UsageError) return error.code;
          throw error;
        }
      };
      deepStrictEqual(isSent(), plantedIn(reply).length === 0 ? reply : "ERR_REPLY_INVALID");
    },
  ),
];
