import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { drawChart } from "./chart.mjs";

const SECTIONS = [
  {
    name: "speed",
    title: "Speed",
    text: `Every contestant verifies the same body, in alternating batches within one process, after accepting one right
signature and refusing a wrong one. Each figure is the median ratio of neighbouring batches, so a busy machine slows both
sides alike. "Microsoft's sample" is its algorithm, rewritten here: a Buffer key for each call, and \`===\`.

On Node.js 20 and 26 a Buffer key costs almost nothing. The sample then takes within a tenth of the time of a bare createHmac, so
stricter verification cannot be faster. On Node.js 24 a Buffer key costs five times as much. The server with the library also checks age and
shape, inspects its reply and enforces a deadline, with a timer for each request. That takes tens of microseconds
more than the sample's server, which a network hides.

![Microseconds for one request of 1.9 KB](pictures/speed.svg)`,
  },
  {
    name: "size",
    title: "Size",
    text: `esbuild makes the bundles, minified and gzipped at level 9. The aims are ceilings that tests hold.

The package contains its code twice, since CommonJS programs on Node.js 20 cannot require ES modules, and the comments that editors show. It ships
code that people can read, so that anybody can check what handles their token, and so that an error shows a line and not a file. The time of an
import is that of reading and compiling the code.

Four earlier aims are gone, because they cannot be met. 1.3 KB for the smallest bundle: the sentences that explain each mistake and its fix are
longer than that. 140 KB for the packed package and 550 KB for the unpacked one: it would be larger even if all its code were minified.
5 ms for the first import: all code in one minified file takes longer.`,
  },
  {
    name: "timing",
    title: "Constant time",
    text: `Welch's t over interleaved classes, after [dudect](https://eprint.iacr.org/2016/1123). A value above 10 means that
time reveals the class. The controls show that the measurement detects a leak if there is one. What this proves, and what it does not:
[Security](../SECURITY.md#figures-on-time).`,
  },
  {
    name: "fuzz",
    title: "Hostile input",
    text: `Random bytes, headers, JSON, messages, cards and whole requests are checked against independent oracles: OpenSSL's
command line, Web Crypto, and a separate header parser.`,
  },
  {
    name: "soak",
    title: "A long run",
    text: `A server answers genuine messages and, twelve in a hundred, hostile ones and ones that meet a fault in the user's own code:
tampered, replayed, compressed, too large, cut off, in chunks of one byte. Every verdict is compared, and the heap must not grow.`,
  },
  {
    name: "mutation",
    title: "Tests that notice",
    text: `Stryker changes the source in one place at a time and checks that a test fails. It leaves out sentences for people, each
with its reason in the configuration. For every change that no test noticed, \`test/bench/mutation/explained.mjs\` says why it makes
no difference to a user. A survivor missing from that list fails the command.`,
  },
];

/** Renders docs/evidence.md from the figures that the measurements save next to this file. */
export function renderPage() {
  const page = [
    "# Evidence",
    "The command above each table measured its figures. If you run it on your own machine, the ratios should agree; the times will not.",
    ...SECTIONS.filter(({ name }) => existsSync(figuresFile(name))).flatMap(renderSection),
  ].join("\n\n");
  return `${page}\n`;
}

/** Draws docs/pictures/speed.svg from the same figures. */
export function renderChart() {
  return drawChart(readFigures("speed").times, "1.9 KB");
}

function figuresFile(name) {
  return join(import.meta.dirname, `${name}.json`);
}

function readFigures(name) {
  return JSON.parse(readFileSync(figuresFile(name), "utf8"));
}

function renderSection({ name, title, text }) {
  const { command, commit, date, machine, figures, remark } = readFigures(name);
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
    `Commit ${commit}, ${date}, ${machine}.${figures.some(({ met }) => met === false) ? " Figures in bold missed their aim." : ""}${remark ? ` ${remark}` : ""}`,
  ];
}

function cell(value) {
  const text = typeof value === "number" ? value.toLocaleString("en-US") : value;
  return text.replaceAll("|", "\\|");
}
