// Writes the picture of the imports into docs/design.md.
import { readFileSync, writeFileSync } from "node:fs";
import { importsOf, pictureOf } from "./graph.mjs";

const page = readFileSync("docs/design.md", "utf8");
const picture = pictureOf(importsOf("src"));
writeFileSync(
  "docs/design.md",
  page.replace(/(?<=^```mermaid\n).*?(?=^```$)/ms, () => picture),
);
