import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { drawImports, readImports } from "../../../docs/site/imports/graph.mjs";

const pairs = readImports("src");

it("finds every import, including type imports", () => {
  expect(pairs).toContainEqual(["index.ts", "node"]);
  expect(pairs).toContainEqual(["node", "node:*"]);
  expect(pairs).toContainEqual(["core/card", "core"]);
});

it("draws the picture in docs/design.md (npm run imports redraws it)", () => {
  expect(readFileSync("docs/design.md", "utf8")).toContain(
    `\`\`\`mermaid\n${drawImports(pairs)}\`\`\`\n`,
  );
});
