// Writes docs/evidence.md and its chart from the figures that the commands keep in docs/evidence.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chartOf } from "./chart.mjs";

const docs = join(import.meta.dirname, "../../docs");

const SECTIONS = [
  {
    name: "bench",
    title: "Speed",
    text: `Each contestant verifies the same body in alternating batches of one process; each has first accepted a right
signature and refused a wrong one. A figure is the median of the ratios of neighbouring batches, so that a busy machine slows both
sides alike. The sample is Microsoft's algorithm, written anew: a Buffer key for each call, and \`===\`.

![Microseconds for one request of 1.9 KB](evidence/bench.svg)`,
  },
  {
    name: "size",
    title: "Size",
    text: "Bundles are made by esbuild, minified and gzipped at level 9; tests hold ceilings just above these figures.",
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
with its reason in the configuration. Measured folder by folder and summed up.`,
  },
];

const page = [
  "# Evidence",
  "Every figure here was written by the command above it. Run it on your own machine: ratios should agree, times will not.",
  ...SECTIONS.filter(({ name }) => existsSync(fileOf(name))).flatMap(sectionOf),
].join("\n\n");
writeFileSync(join(docs, "evidence.md"), `${page}\n`);
const { times } = figuresOf("bench");
if (times) writeFileSync(join(docs, "evidence/bench.svg"), chartOf(times, "1.9 KB"));

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
