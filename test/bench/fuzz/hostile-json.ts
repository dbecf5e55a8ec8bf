import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import {
  assertReply,
  commandText,
  inspectReply,
  mentionsOf,
  parseActivity,
  placeOf,
  senderOf,
  signOutgoingWebhook,
  UsageError,
  verifyOutgoingWebhook,
} from "../../../src/index.ts";
import { activityJson } from "../../unit/contract/steps.ts";
import { fuzzed } from "./fuzzed.ts";

const TOKEN = Buffer.alloc(32, 7).toString("base64");

const KEYS = [
  ..."__proto__ constructor prototype toString valueOf toJSON hasOwnProperty then length".split(
    " ",
  ),
  ..."type id timestamp text from conversation entities attachments channelData mentioned".split(
    " ",
  ),
  ..."body actions items content contentType version selectAction fallback url value tap".split(
    " ",
  ),
  "",
];

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "\ud83c",
    "\udf7a",
    "\u0000",
    "\ufeff",
    "\u2028",
    "<at>",
    "</at>",
    "&amp;",
    "&#x",
  ),
  fc.constantFrom("message", "AdaptiveCard", "Action.Submit", "Action.OpenUrl", "mention", "28:x"),
);

/** JSON text rather than values, to include duplicate keys, endless numbers and odd escapes. */
const { json } = fc.letrec<{ json: string }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    text.map((value) => JSON.stringify(value)),
    text.map((value) => `"${value.split("").map(escaped).join("")}"`),
    fc.constantFrom("null", "true", "false", "0", "-0", "1e999", "-1e999", "1e-999", "[]", "{}"),
    fc.nat(400).map((length) => `1${"0".repeat(length)}`),
    fc.double().map((number) => JSON.stringify(number)),
    fc.array(tie("json"), { maxLength: 4 }).map((items) => `[${items.join(",")}]`),
    fields(tie("json")),
    fc.tuple(fc.nat(300), tie("json")).map(([depth, inner]) => nested("[", inner, "]", depth)),
    fc.tuple(fc.nat(100), tie("json")).map(([depth, inner]) => nested('{"a":', inner, "}", depth)),
  ),
}));

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

const nested = (open: string, inner: string, close: string, depth: number) =>
  open.repeat(depth) + inner + close.repeat(depth);

function fields(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 3 }));
  return fc
    .array(fc.tuple(key, value), { maxLength: 5 })
    .map((entries) => entries.map(([key, inner]) => `${JSON.stringify(key)}:${inner}`))
    .map((entries) => `{${entries.join(",")}}`);
}

/** An object with some of these keys, often with a value of the right type. */
const known = (parts: Readonly<Record<string, fc.Arbitrary<string>>>): fc.Arbitrary<string> =>
  fc
    .record(parts, { requiredKeys: [] })
    .map((held) => Object.entries(held).map(([key, inner]) => `"${key}":${inner}`))
    .map((entries) => `{${entries.join(",")}}`);
const orAny = (right: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: json });

const word = fc.constantFrom('"<at>Bot</at>"', '"28:x"', '"29:x"', '""', "null");
const named = orAny(known({ id: orAny(word), name: orAny(word) }));

/** The fields that the readers use. */
const readable = known({
  from: orAny(known({ id: word, name: orAny(word), aadObjectId: orAny(word) })),
  conversation: orAny(known({ id: word, tenantId: orAny(word) })),
  entities: fc
    .array(known({ type: fc.constant('"mention"'), text: orAny(word), mentioned: named }))
    .map((entities) => `[${entities.join(",")}]`),
  channelData: known({
    teamsChannelId: orAny(word),
    teamsTeamId: orAny(word),
    channel: named,
    team: named,
    tenant: named,
  }),
});

/** Merges the fields of several objects. */
const joined = (objects: readonly string[]): string =>
  `{${objects
    .map((object) => object.slice(1, -1))
    .filter(Boolean)
    .join(",")}}`;

/** An activity whose fields may be anything, with unknown fields before and after. */
const activity = fc.tuple(fields(json), readable, fc.boolean()).map(([before, after, isWhole]) => {
  const parts = [before, activityJson(), after];
  return joined(isWhole ? parts : parts.reverse());
});

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";

/** A card, an attachment or a message, with anything inside. */
const reply = fc.oneof(
  json,
  fields(json).map((card) => joined(['{"type":"AdaptiveCard","version":"1.5"}', card])),
  fields(json).map((card) => `{"contentType":"${ADAPTIVE}","content":${card}}`),
  fc
    .array(fields(json), { maxLength: 3 })
    .map((attachments) => `{"type":"message","text":"x","attachments":[${attachments.join(",")}]}`),
);

/** Bytes of such JSON, often broken: cut, with a byte order mark, or with a changed or extra byte. */
const document = fc
  .record({
    json: fc.oneof(json, activity),
    breaking: fc.constantFrom("nothing", "nothing", "end", "mark", "byte", "extra"),
    at: fc.nat(),
    byte: fc.nat(255),
  })
  .map(({ json, breaking, at, byte }) => {
    const bytes = Buffer.from(json);
    const index = at % (bytes.length + 1);
    if (breaking === "end") return bytes.subarray(0, index);
    if (breaking === "mark") return Buffer.concat([Buffer.from("\ufeff"), bytes]);
    if (breaking === "nothing") return bytes;
    const rest = bytes.subarray(breaking === "byte" ? index + 1 : index);
    return Buffer.concat([bytes.subarray(0, index), Buffer.of(byte), rest]);
  });

/** The properties of the prototypes that a hostile key could reach. */
const prototypes = () =>
  [Object.prototype, Array.prototype, String.prototype, Function.prototype].map((prototype) =>
    Reflect.ownKeys(prototype).map((key) => Object.getOwnPropertyDescriptor(prototype, key)?.value),
  );
const untouched = prototypes();

/** Decodes and parses bytes with the platform: the value, or the reason why there is none. */
function decodeAndParse(bytes: Buffer): { value: unknown } | string {
  if (!isUtf8(bytes)) return "body-not-utf8";
  try {
    return { value: JSON.parse(bytes.toString().replace(/^\ufeff/, "")) };
  } catch {
    return "body-not-json";
  }
}

const REQUIRED = ["type", "id", "timestamp", "text", "from.id", "conversation.id"];
const read = (value: unknown, path: string) =>
  path.split(".").reduce<unknown>((at, key) => Object(at)[key], value);

export const hostileJson = [
  fuzzed(
    "any JSON is an activity or a reason, as the platform reads it",
    300,
    document,
    (bytes) => {
      const expected = decodeAndParse(bytes);
      const result = parseActivity(bytes);
      if (typeof expected === "string")
        return deepStrictEqual(result, { ok: false, reason: expected });
      if (!result.ok) return strictEqual(result.reason, "activity-invalid");
      deepStrictEqual(result.value, expected.value);
      strictEqual(Object.getPrototypeOf(result.value), Object.prototype);
      for (const path of REQUIRED) strictEqual(typeof read(result.value, path), "string");
    },
  ),

  fuzzed("whatever is an activity can be read, and touches no prototype", 300, activity, (body) => {
    const authorization = signOutgoingWebhook(body, TOKEN);
    const result = verifyOutgoingWebhook({ body, authorization }, TOKEN, { maxAgeSeconds: 1e9 });
    if (result.ok) {
      const { activity } = result;
      strictEqual(typeof commandText(activity, { name: "Bot" }), "string");
      for (const { name } of mentionsOf(activity)) strictEqual(typeof name, "string");
      strictEqual(senderOf(activity).id, activity.from.id);
      strictEqual(typeof placeOf(activity).channelId, "string");
    }
    deepStrictEqual(prototypes(), untouched);
  }),

  fuzzed("any JSON is a reply or has findings, and touches no prototype", 300, reply, (text) => {
    const value = JSON.parse(text);
    const hasErrors = inspectReply(value).some(({ severity }) => severity === "error");
    try {
      assertReply(value);
      strictEqual(hasErrors, false);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      strictEqual(error.code, "ERR_REPLY_INVALID");
      strictEqual(hasErrors, true);
    }
    deepStrictEqual(prototypes(), untouched);
  }),
];
