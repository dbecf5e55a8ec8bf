import { expect, it } from "vitest";
import {
  commandText,
  mentionsOf,
  parseActivity,
  placeOf,
  quotedOf,
  senderOf,
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
