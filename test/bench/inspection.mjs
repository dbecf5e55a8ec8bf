// What inspecting a reply costs, in times of parsing the same JSON on the same machine in the same run.
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
} from "teams-outgoing-webhook";
import { Bench } from "tinybench";

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

const replyOf = (panels) =>
  cardReply(adaptiveCard({ body: Array.from({ length: panels }, (_, index) => panel(index)) }));

// Only the reply of ten megabytes needs them.
const largeOptions = { largeBytes: 1e9, maxUtf16Bytes: 1e9 };

/** Measures once, all tasks in turn, and gives the median times in milliseconds. */
async function measure(reply, json, options) {
  const isLarge = json.length > 1e6;
  // Ten megabytes take a tenth of a second each time; the default of 64 times would take minutes.
  const bench = new Bench({
    time: isLarge ? 300 : 200,
    iterations: isLarge ? 4 : 64,
    warmupTime: 100,
    warmupIterations: isLarge ? 1 : 16,
  });
  bench
    .add("parse", () => JSON.parse(json))
    .add("write", () => JSON.stringify(reply))
    .add("inspect", () => inspectReply(reply, options))
    .add("serialize", () => serializeReply(reply, options));
  await bench.run();
  const [parse, write, inspect, serialize] = bench.tasks.map(({ result }) => result.latency.p50);
  return { parse, inspecting: inspect / parse, serializing: serialize / (parse + write) };
}

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

const rows = [];
for (const panels of [3, 50, 18_000]) {
  const reply = replyOf(panels);
  const json = JSON.stringify(reply);
  const options = json.length > 1e6 ? largeOptions : undefined;
  deepStrictEqual(inspectReply(reply, options), []);

  // Rounds, because another process may take the machine for one of them.
  const rounds = [];
  for (let round = 0; round < 5; round++) rounds.push(await measure(reply, json, options));
  rows.push({
    bytes: json.length,
    "JSON.parse, ms": Number(median(rounds.map(({ parse }) => parse)).toFixed(4)),
    "inspectReply / JSON.parse": Number(
      median(rounds.map(({ inspecting }) => inspecting)).toFixed(2),
    ),
    "serializeReply / (JSON.parse + JSON.stringify)": Number(
      median(rounds.map(({ serializing }) => serializing)).toFixed(2),
    ),
  });
}
console.table(rows);
