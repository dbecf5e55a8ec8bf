// Reads who imports whom in src, folder by folder.
import { readdirSync, readFileSync } from "node:fs";
import { posix, sep } from "node:path";
import ts from "typescript";

/** The box of a file: its folder below src, or below src/core; an entry is a box of its own. */
function boxOf(file) {
  const parts = file.split("/");
  if (parts.length === 1) return file;
  return parts[0] === "core" && parts.length > 2 ? `core/${parts[1]}` : parts[0];
}

/** All pairs of different boxes of which the first imports the second, types included. */
export function importsOf(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.split(sep).join("/"));
  const pairs = new Set();
  for (const file of files) {
    const { importedFiles } = ts.preProcessFile(readFileSync(posix.join(folder, file), "utf8"));
    for (const { fileName } of importedFiles) {
      const target = fileName.startsWith(".")
        ? boxOf(posix.join(posix.dirname(file), fileName))
        : fileName.startsWith("node:") && "node:*";
      if (target && target !== boxOf(file)) pairs.add(`${boxOf(file)} ${target}`);
    }
  }
  return [...pairs].sort().map((pair) => pair.split(" "));
}

/** The pairs as a picture that GitHub draws: the core in a frame, whose boxes outsiders use as one. */
export function pictureOf(pairs) {
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
