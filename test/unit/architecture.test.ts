import { readdirSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** Which folders of src may import which; a folder may always import itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  serve: ["core"],
  node: ["core", "serve"],
  web: ["core", "serve"],
  diagnose: ["core", "web"],
  testing: ["core", "serve", "web"],
  cli: ["core", "serve", "node", "web", "diagnose", "testing"],
  entry: ["core", "serve", "node", "web", "diagnose", "testing", "cli"],
};
const MAY_IMPORT_NODE_MODULES = new Set(["node", "cli", "cli.ts"]);

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.split(sep).join("/"));

const layerOf = (file: string) => (file.includes("/") ? (file.split("/")[0] as string) : "entry");

const importsOf = (file: string) =>
  ts
    .preProcessFile(readFileSync(join("src", file), "utf8"))
    .importedFiles.map(({ fileName }) => fileName);

describe("the source", () => {
  it("is found", () => {
    expect(files).toContain("index.ts");
    expect(importsOf("index.ts")).toContain("./node/verify.ts");
    expect(importsOf("node/hmac.ts")).toContain("node:crypto");
  });

  it.each(files)("%s imports only from its own layer and those below", (file) => {
    const layer = layerOf(file);
    for (const specifier of importsOf(file)) {
      if (!specifier.startsWith(".")) {
        expect(specifier).toMatch(/^node:/);
        expect(MAY_IMPORT_NODE_MODULES).toContain(layer === "entry" ? file : layer);
        continue;
      }
      const target = layerOf(posix.join(posix.dirname(file), specifier));
      expect([layer, ...(MAY_IMPORT[layer] ?? [])]).toContain(target);
    }
  });

  it("imports in no circle, but for the elements of cards, which hold each other", () => {
    const imports = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => posix.join(posix.dirname(file), specifier)),
      ]),
    );
    const reach = (start: string) => {
      const reached = new Set<string>();
      const waiting = [...(imports.get(start) ?? [])];
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (reached.has(file)) continue;
        reached.add(file);
        waiting.push(...(imports.get(file) ?? []));
      }
      return reached;
    };
    const inCircles = files.filter((file) => reach(file).has(file));
    expect(inCircles).toContain("core/card/container.ts");
    expect(inCircles.filter((file) => !file.startsWith("core/card/"))).toEqual([]);
  });

  it("has no dependency at run time", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8"));
    for (const kind of ["dependencies", "peerDependencies", "optionalDependencies"]) {
      expect(manifest).not.toHaveProperty(kind);
    }
  });

  it("asks no clock in the core", () => {
    for (const file of files.filter((file) => layerOf(file) === "core")) {
      expect(readFileSync(join("src", file), "utf8")).not.toMatch(/Date\.now|new Date\(\)/);
    }
  });
});
