import { readFileSync } from "node:fs";
import { readVector } from "../../vectors/read-vector.ts";

const payload = (name: string): Buffer =>
  readFileSync(new URL(`../../vectors/payloads/${name}.json`, import.meta.url));

/** The message that Microsoft documents: pretty-printed by hand, with a space at the end of three lines. */
export const documented = Buffer.from(readVector("documented-inbound-message.json"));

/** What Teams sends: on one line, with an emoji, an umlaut and HTML. */
export const emoji = payload("2019-emoji");

/** Bodies of every kind that matters here. */
export const bodies: Readonly<Record<string, Buffer>> = {
  documented,
  emoji,
  "ASCII alone": payload("2020-plain"),
  "a thread reply": payload("2020-thread-reply"),
  "the largest form": payload("2022-localTimezone"),
  "pretty-printed": Buffer.from(JSON.stringify(JSON.parse(emoji.toString()), null, 2)),
  "as Python writes": Buffer.from(
    '{"type": "message", "text": "\\u00e9 \\ud83c\\udf7a <at>", "n": [1.0, 2]}',
  ),
  short: Buffer.from('{"text":"hello"}'),
  "plain text": Buffer.from("hello, world\n"),
  bytes: Buffer.from([0, 255, 128, 31, 139, 8, 200, 7]),
};
