// Measures the size of the package and the time to import it.
import { saveFigures } from "../evidence/save-figures.mjs";
import { BUNDLES, bundled } from "./bundled.mjs";
import { measureColdImport } from "./cold-import.mjs";
import { readMinifiedPackage, readPackage, UNPACKED_CEILING } from "./packed.mjs";

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} KB`;
const milliseconds = (time) => `+${time.toFixed(1)} ms`;

/** Makes a figure from a measurement and the ceiling that a test holds, if there is one. */
const makeFigure = (name, value, unit, ceiling) => ({
  name,
  value: unit(value),
  ...(ceiling && { target: `≤ ${unit(ceiling)}`, met: value <= ceiling }),
});

const PARTS = [
  ["what is imported", /(?<!cli)\.js$/],
  ["the command line", /cli\.js$/],
  ["what is required, for Jest and CommonJS", /\.cjs$/],
  ["declarations, most of them comments that editors show", /\.d\.c?ts$/],
  ["the JSON Schema of a reply", /schema\.json$/],
  ["the guide for coding agents", /^skills\//],
  ["README, changelog, licence and manifest", /^[^/]+$/],
];

const figures = [];
for (const { name, contents, ceiling } of BUNDLES) {
  const { gzipped } = await bundled(contents);
  figures.push(makeFigure(`${name}, minified and gzipped`, gzipped, kilobytes, ceiling));
}

const { size, unpackedSize, files } = readPackage();
const minified = readMinifiedPackage();
const addSizes = (kept) => kept.reduce((sum, { size }) => sum + size, 0);
const { empty, crypto, library, minified: oneFile } = await measureColdImport(41);
figures.push(
  makeFigure("the package as npm pack packs it", size, kilobytes),
  makeFigure("the same with all code minified", minified.size, kilobytes),
  makeFigure(
    `the package unpacked, ${files.length} files`,
    unpackedSize,
    kilobytes,
    UNPACKED_CEILING,
  ),
  makeFigure("the same with all code minified", minified.unpackedSize, kilobytes),
  ...PARTS.map(([name, pattern]) => {
    const part = files.filter(({ path }) => pattern.test(path));
    return makeFigure(`of these, ${name}`, addSizes(part), kilobytes);
  }),
  makeFigure(
    "the first import of . beyond that of node:crypto, which it loads, median of 41",
    library - crypto,
    milliseconds,
  ),
  makeFigure("the same with all code in one minified file", oneFile - crypto, milliseconds),
  makeFigure(
    "the first import of node:crypto beyond that of an empty module, median of 41",
    crypto - empty,
    milliseconds,
  ),
);

console.table(figures);
saveFigures("size", "npm run bench -- size", figures);
