// Times the library beside its peers on each Node.js, in one run, and prints tables and JSON.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { saveFigures } from "../evidence/save-figures.mjs";
import { microsecondsOf, ratiosOf } from "./targets.mjs";
import { measureThroughput } from "./throughput.mjs";

const ALL = ["20", "24", "26"];
const { values } = parseArgs({ options: { node: { type: "string", multiple: true } } });
const majors = values.node ?? ALL;

const nodeOf = (major) => {
  const file = ["x64", "arm64"]
    .map((machine) =>
      join(import.meta.dirname, `node_modules/node-${major}-linux-${machine}/bin/node`),
    )
    .find(existsSync);
  if (!file) throw new Error(`There is no Node.js ${major} here: 20, 24 and 26 are, on Linux.`);
  return file;
};

const figures = [];
const times = {};
for (const major of majors) {
  const node = nodeOf(major);
  const measured = JSON.parse(
    execFileSync(node, [join(import.meta.dirname, "measure.mjs")], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  measured.serving = await measureThroughput(node);
  const name = `Node.js ${measured.version}`;
  times[name] = microsecondsOf(measured);
  const ratios = ratiosOf(measured);
  figures.push(...ratios.map((figure) => ({ ...figure, name: `${name}: ${figure.name}` })));

  console.log(`\n${name}, microseconds per call`);
  console.table(transposed(times[name]));
  console.log(`${name}, ratios`);
  console.table(ratios);
}
console.log(JSON.stringify({ times, figures }));
// Part of a run is no evidence for the whole.
if (ALL.every((major) => majors.includes(major))) {
  saveFigures("speed", "npm run bench -- speed", figures, { times });
}

/** Makes a row of each name and a column of each size. */
function transposed(columns) {
  const rows = {};
  for (const [column, cells] of Object.entries(columns)) {
    for (const [row, cell] of Object.entries(cells)) {
      rows[row] ??= {};
      rows[row][column] = cell;
    }
  }
  return rows;
}
