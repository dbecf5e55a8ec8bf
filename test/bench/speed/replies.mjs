import { deepStrictEqual } from "node:assert/strict";
import {
  actionSet,
  adaptiveCard,
  cardReply,
  column,
  columnSet,
  container,
  fact,
  factSet,
  image,
  inspectReply,
  openUrl,
  serializeReply,
  textBlock,
} from "../../../dist/index.js";

const panel = (number) =>
  container([
    textBlock(`Build ${number} of the main branch is green.`),
    columnSet([
      column([image("https://example.com/jane.png", { size: "small", altText: "" })], {
        width: "auto",
      }),
      column([factSet([fact("Started by", "Jane Doe"), fact("Took", "70 s")])]),
    ]),
    actionSet([openUrl("Open the log", `https://ci.example.com/builds/${number}/log`)]),
  ]);

// Only the reply of ten megabytes needs them.
const largeOptions = { largeBytes: 1e9, maxUtf16Bytes: 1e9 };

/** Gives what is timed for a reply of so many panels, and how many bytes of JSON it has. */
function repliesOf(panels) {
  const body = Array.from({ length: panels }, (_, index) => panel(index));
  const reply = cardReply(adaptiveCard({ body }));
  const json = JSON.stringify(reply);
  const options = json.length > 1e6 ? largeOptions : undefined;
  deepStrictEqual(inspectReply(reply, options), []);
  return {
    bytes: json.length,
    functions: {
      "JSON.parse": () => JSON.parse(json),
      "JSON.stringify": () => JSON.stringify(reply),
      inspectReply: () => inspectReply(reply, options),
      serializeReply: () => serializeReply(reply, options),
    },
  };
}

/** Replies by their size, in words. */
export const REPLIES = {
  "a card of 2 KB": repliesOf(3),
  "a card of 30 KB": repliesOf(50),
  "a card of 10 MB": repliesOf(18_000),
};
