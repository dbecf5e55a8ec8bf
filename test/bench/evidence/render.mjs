// Writes docs/evidence.md and its chart from the figures that the commands keep in test/bench/evidence.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chartOf } from "./chart.mjs";

const docs = join(import.meta.dirname, "../../../docs");

const SECTIONS = [
  {
    name: "bench",
    title: "Speed",
    text: `Each contestant verifies the same body in alternating batches of one process; each has first accepted a right
signature and refused a wrong one. A figure is the median of the ratios of neighbouring batches, so that a busy machine slows both
sides alike. The sample is Microsoft's algorithm, written anew: a Buffer key for each call, and \`===\`.

On Node.js 20 and 26 a Buffer key costs next to nothing, so that the sample is within a tenth of a bare createHmac there, and
nothing that verifies more strictly can be faster than it; on Node.js 24 it costs five times as much. The server with the library also checks age and
shape, inspects its reply and keeps a deadline, with a timer and an AbortSignal for each request: tens of microseconds that the sample's server does
not spend, and that no network would notice.

![Microseconds for one request of 1.9 KB](pictures/bench.svg)`,
  },
  {
    name: "size",
    title: "Size",
    text: `Bundles are made by esbuild, minified and gzipped at level 9; tests hold ceilings just above these figures.

What is over its aim has its reasons. In bundles, these are the sentences that tell cause and cure of each mistake, and strict decoding; in
everything, the cards, what looks for forbidden actions, and the handlers. The package holds both kinds of modules, and the comments that
editors show: without CommonJS, or without any comment, it would still be over its aim.`,
  },
  {
    name: "timing",
    title: "Constant time",
    text: `Welch's t over interleaved classes, after [dudect](https://eprint.iacr.org/2016/1123). Above 10, time tells the
classes apart. The controls show that the instrument sees a leak where there is one. What this shows and what not:
[Security](../SECURITY.md#figures-on-time).`,
  },
  {
    name: "fuzz",
    title: "Hostile input",
    text: `Properties on bytes, headers, JSON, messages, cards and whole requests, against oracles of other means: OpenSSL's
command line, Web Crypto, and a header parser of the test's own.`,
  },
  {
    name: "mutation",
    title: "Tests that notice",
    text: `Stryker changes the source, one place at a time, and asks whether a test fails. Left out are sentences for people, each
with its reason in the configuration. For what survives, \`test/bench/mutation/explained.mjs\` says one by one why nobody could notice it, and a
survivor that is not in that list fails the command.`,
  },
];

const page = [
  "# Evidence",
  "Every figure here was written by the command above it. Run it on your own machine: ratios should agree, times will not.",
  ...SECTIONS.filter(({ name }) => existsSync(fileOf(name))).flatMap(sectionOf),
].join("\n\n");
writeFileSync(join(docs, "evidence.md"), `${page}\n`);
const { times } = figuresOf("bench");
if (times) writeFileSync(join(docs, "pictures/bench.svg"), chartOf(times, "1.9 KB"));

function fileOf(name) {
  return join(docs, "evidence", `${name}.json`);
}

function figuresOf(name) {
  return JSON.parse(readFileSync(fileOf(name), "utf8"));
}

function sectionOf({ name, title, text }) {
  const { command, date, machine, figures } = figuresOf(name);
  const withTargets = figures.some(({ target }) => target !== undefined);
  const row = (...cells) => `| ${(withTargets ? cells : cells.slice(0, 2)).join(" | ")} |`;
  return [
    `## ${title}`,
    `\`\`\`sh\n${command}\n\`\`\``,
    text,
    [
      row("figure", "measured", "aimed at"),
      row("---", "---", "---"),
      ...figures.map(({ name, value, target, met }) =>
        row(cell(name), met === false ? `**${cell(value)}**` : cell(value), cell(target ?? "")),
      ),
    ].join("\n"),
    `${date}, ${machine}.${figures.some(({ met }) => met === false) ? " In bold: what missed its aim." : ""}`,
  ];
}

function cell(value) {
  const text = typeof value === "number" ? value.toLocaleString("en-US") : value;
  return text.replaceAll("|", "\\|");
}
