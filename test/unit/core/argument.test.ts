import { expect, it } from "vitest";
import {
  assertReply,
  cardReply,
  codeFence,
  codeSpan,
  commandText,
  escapeHtml,
  escapeMarkdown,
  mentionsOf,
  parseActivity,
  placeOf,
  quotedOf,
  senderOf,
  serializeReply,
  textReply,
} from "../../../src/index.ts";
import { activityJson } from "../contract/steps.ts";

const readers = Object.entries({ commandText, mentionsOf, quotedOf, senderOf, placeOf });

it.each(readers)("lets no sender make %s throw with the fields of a result", (_, read) => {
  const plain = parseActivity(activityJson({}));
  const sent = parseActivity(activityJson({ ok: true, value: null, activity: null, reason: "" }));
  if (!plain.ok || !sent.ok) throw new Error("The activity is refused.");
  expect(read(sent.value)).toEqual(read(plain.value));
});

it.each(readers)("names the result that %s is given in place of its activity", (name, read) => {
  for (const result of [parseActivity(activityJson({})), { ok: false, reason: "" }]) {
    expect(() => (read as (value: unknown) => unknown)(result)).toThrow(
      `${name} takes the activity of a result whose ok is true, not the whole result.`,
    );
  }
});

const refusal = (code: string, message: string) => expect.objectContaining({ code, message });

const MISTAKES: [unknown, string][] = [
  [undefined, "undefined."],
  [null, "null."],
  [5, "a number."],
  [1n, "a bigint."],
  [[], "an array."],
  [new Error("x"), "an error."],
  [Promise.resolve("x"), "a promise. Await it first."],
];

it.each(readers)("names what %s is given in place of an activity", (name, read) => {
  for (const [mistake, kind] of MISTAKES) {
    expect(() => read(mistake as never)).toThrow(
      refusal(
        "ERR_ARGUMENT_INVALID",
        `${name} takes the activity of a result whose ok is true, not ${kind}`,
      ),
    );
  }
});

it.each(Object.entries({ codeFence, codeSpan, escapeHtml, escapeMarkdown }))(
  "names what %s is given in place of a string",
  (name, write) => {
    for (const [mistake, kind] of MISTAKES) {
      expect(() => write(mistake as never)).toThrow(
        refusal("ERR_ARGUMENT_INVALID", `${name} takes a string, not ${kind}`),
      );
    }
  },
);

it("names what textReply is given in place of a string", () => {
  for (const [mistake, kind] of MISTAKES) {
    expect(() => textReply(mistake as never)).toThrow(
      refusal("ERR_REPLY_INVALID", `textReply takes a string, not ${kind}`),
    );
  }
});

it("names what cardReply is given in place of a card", () => {
  for (const [mistake, kind] of MISTAKES.filter(([value]) => !Array.isArray(value))) {
    for (const cards of [mistake, [mistake]]) {
      expect(() => cardReply(cards as never)).toThrow(
        refusal("ERR_REPLY_INVALID", `cardReply takes a card or a list of cards, not ${kind}`),
      );
    }
  }
});

it.each(Object.entries({ assertReply, serializeReply }))(
  "says that %s was given a promise in place of a reply",
  (name, check) => {
    expect(() => check(Promise.resolve({ type: "message", text: "hi" }) as never)).toThrow(
      refusal("ERR_REPLY_INVALID", `${name} takes a reply, not a promise. Await it first.`),
    );
    expect(() => check({} as never)).toThrow("Teams cannot show this reply.");
  },
);
