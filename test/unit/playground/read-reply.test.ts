import { expect, it } from "vitest";
import { readReply } from "../../../docs/site/playground/read-reply.ts";
import { lineAndColumn } from "../../../docs/site/playground/text-range.ts";

const bad = '{"type":"Action.Submit"}';
const card = `{"type":"AdaptiveCard","version":"1.5","actions":[${bad}]}`;
const adaptive = '"contentType":"application/vnd.microsoft.card.adaptive"';

/** The words in a text that the first finding is about. */
function markedIn(text: string): string | undefined {
  const range = readReply(text).findings[0]?.range;
  return range && text.slice(range.from, range.to);
}

it.each([
  ["a card", card],
  ["a list of cards", `[ ${card} ]`],
  ["an attachment", `{${adaptive},"content":${card}}`],
  ["a list of attachments", `[{${adaptive},"content":${card}}]`],
  ["a message", `{"type":"message","attachments":[{${adaptive},"content":${card}}]}`],
  ["a message without a type", `{"attachments":[{${adaptive},"content":${card}}]}`],
  ["a key that stands twice", card.replace('"actions"', '"actions":[],"actions"')],
])("finds the place in %s", (_, text) => {
  expect(markedIn(text)).toBe(bad);
});

it("marks a string with a card in it as a whole, and what is missing by what it is missing from", () => {
  const inside = JSON.stringify(card);
  expect(markedIn(`{${adaptive},"content":${inside}}`)).toBe(inside);
  expect(markedIn('{"type":"AdaptiveCard"}')).toBe('{"type":"AdaptiveCard"}');
});

it("goes through names with every special character of pointers", () => {
  const text = `{"type":"AdaptiveCard","version":"1.5","body":[{"type":"Container","a/b~c!":${bad}}]}`;
  expect(markedIn(text)).toBe(bad);
});

it("counts lines and columns from one", () => {
  expect(lineAndColumn("ab\ncd", 0)).toEqual([1, 1]);
  expect(lineAndColumn("ab\ncd", 4)).toEqual([2, 2]);
});
