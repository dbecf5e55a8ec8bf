import { deepStrictEqual, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import {
  adaptiveCard,
  assertReply,
  cardReply,
  escapeMarkdown,
  inspectReply,
  openUrl,
  parseActivity,
  serializeReply,
  textBlock,
  textReply,
} from "../../../src/index.ts";
import { activityJson } from "../../unit/contract/steps.ts";
import { fuzzed } from "./fuzzed.ts";

const unknownFields = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toJSON")),
  fc.jsonValue({ depthSize: "small", stringUnit: "binary" }),
  { noNullPrototype: false },
);

const activity = fc
  .tuple(unknownFields, fc.string({ unit: "binary" }), fc.constantFrom("", "\ufeff"), fc.nat(2))
  .map(([fields, text, mark, indent]) => {
    const value = JSON.parse(activityJson({ text }));
    return mark + JSON.stringify({ ...fields, ...value }, undefined, indent);
  });

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40, size: "max" });
const reply = fc.oneof(
  words.map((text) => textReply(`Said: ${escapeMarkdown(text)}`)),
  fc
    .tuple(fc.array(words, { maxLength: 5 }), fc.webUrl({ withQueryParameters: true }))
    .map(([texts, url]) =>
      cardReply(
        adaptiveCard({
          body: texts.map((text) => textBlock(escapeMarkdown(text))),
          actions: [openUrl("Open", url)],
        }),
      ),
    ),
);

export const roundTrips = [
  fuzzed("an activity that is read and written is read the same again", 500, activity, (body) => {
    const first = parseActivity(body);
    if (!first.ok) throw new Error(first.reason);
    deepStrictEqual(first.value, JSON.parse(body.replace(/^\ufeff/, "")));
    const written = JSON.stringify(first.value);
    const second = parseActivity(written);
    if (!second.ok) throw new Error(second.reason);
    strictEqual(JSON.stringify(second.value), written);
  }),

  fuzzed("a reply that is written and checked is written the same again", 500, reply, (built) => {
    const written = serializeReply(built);
    strictEqual(written, JSON.stringify(built));
    const checked = assertReply(JSON.parse(written));
    strictEqual(serializeReply(checked), written);
    deepStrictEqual(inspectReply(JSON.parse(written)), inspectReply(built));
  }),
];
