// Redraws the import graph in docs/design.md.
import { readFileSync, writeFileSync } from "node:fs";
import { drawImports, readImports } from "./graph.mjs";

const page = readFileSync("docs/design.md", "utf8");
const picture = drawImports(readImports("src"));
writeFileSync(
  "docs/design.md",
  page.replace(/(?<=^```mermaid\n).*?(?=^```$)/ms, () => picture),
);
