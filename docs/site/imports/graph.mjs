// Reads which folders of src import which, and draws them as a graph.
import { readdirSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import ts from "typescript";

/** The box of a file: its folder in src or src/core. An entry point is its own box. */
function findBox(file) {
  const parts = file.split("/");
  if (parts.length === 1) return file;
  return parts[0] === "core" && parts.length > 2 ? `core/${parts[1]}` : parts[0];
}

/** All pairs of boxes in which the first imports the second, type imports included. */
export function readImports(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.split(sep).join("/"));
  const pairs = new Set();
  for (const file of files) {
    const { importedFiles } = ts.preProcessFile(readFileSync(posix.join(folder, file), "utf8"));
    for (const { fileName } of importedFiles) {
      const target = fileName.startsWith(".")
        ? findBox(posix.join(posix.dirname(file), fileName))
        : fileName.startsWith("node:") && "node:*";
      if (target && target !== findBox(file)) pairs.add(`${findBox(file)} ${target}`);
    }
  }
  return [...pairs].sort().map((pair) => pair.split(" "));
}

/** Draws the pairs as a Mermaid graph, with the core as one subgraph for everything outside it. */
export function drawImports(pairs) {
  const id = (box) => box.replace(/\W/g, "_");
  const boxes = [...new Set(pairs.flat())].sort();
  const inCore = (box) => box.startsWith("core");
  const label = (box) => `    ${id(box)}["${box}"]`;
  const arrows = pairs.map(([from, to]) =>
    inCore(to) && !inCore(from) ? `  ${id(from)} --> the_core` : `  ${id(from)} --> ${id(to)}`,
  );
  return [
    "flowchart TB",
    "  subgraph the_core[src/core]",
    ...boxes.filter(inCore).map(label),
    "  end",
    ...boxes.filter((box) => !inCore(box)).map(label),
    ...new Set(arrows),
    "",
  ].join("\n");
}
