// Prints and keeps what the package weighs, and what importing it takes.
import { saveFigures } from "../evidence/save-figures.mjs";
import { BUNDLES, bundled } from "./bundled.mjs";
import { measureColdImport } from "./cold-import.mjs";
import { packedFiles } from "./packed.mjs";

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(2)} KB`;
const milliseconds = (time) => `${time.toFixed(1)} ms`;

const figures = [];
for (const { name, contents, target } of BUNDLES) {
  figures.push({
    name: `${name}, minified and gzipped`,
    value: kilobytes((await bundled(contents)).gzipped),
    ...(target && { target: `≤ ${kilobytes(target)}` }),
  });
}

const files = packedFiles();
figures.push({
  name: `the package unpacked, ${files.length} files without source maps`,
  value: kilobytes(files.reduce((sum, { size }) => sum + size, 0)),
  target: "≤ 250 KB",
});

const { empty, crypto, library } = measureColdImport(41);
figures.push(
  {
    name: "the first import of . after that of an empty module, median of 41",
    value: `+${milliseconds(library - empty)}`,
    target: "≤ +5 ms",
  },
  {
    name: "of these, node:crypto, which the package loads",
    value: `+${milliseconds(crypto - empty)}`,
  },
);

console.table(figures);
saveFigures("size", "npm run size", figures);
