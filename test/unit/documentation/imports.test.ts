import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { importsOf, pictureOf } from "../../../docs/site/imports/graph.mjs";

const pairs = importsOf("src");

it("reads the imports of the source, those of types too", () => {
  expect(pairs).toContainEqual(["index.ts", "node"]);
  expect(pairs).toContainEqual(["node", "node:*"]);
  expect(pairs).toContainEqual(["core/card", "core"]);
});

it("draws the picture that docs/design.md shows; npm run imports draws it anew", () => {
  expect(readFileSync("docs/design.md", "utf8")).toContain(
    `\`\`\`mermaid\n${pictureOf(pairs)}\`\`\`\n`,
  );
});
