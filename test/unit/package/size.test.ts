import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { BUNDLES, bundled } from "../../bench/size/bundled.mjs";
import { readPackage, UNPACKED_CEILING } from "../../bench/size/packed.mjs";

const { unpackedSize, files } = readPackage();

it.each(BUNDLES)("$name has at most $ceiling bytes", async ({ contents, ceiling }) => {
  const { gzipped } = await bundled(contents);
  expect(gzipped).toBeGreaterThan(1000);
  expect(gzipped).toBeLessThanOrEqual(ceiling);
});

it("unpacks to at most the promised size, as npm pack counts every file", () => {
  expect(files.map(({ path }) => path)).toContain("dist/index.js");
  expect(unpackedSize).toBeLessThanOrEqual(UNPACKED_CEILING);
});

it("ships the skill for coding agents", () => {
  expect(files.map(({ path }) => path)).toContain("skills/teams-outgoing-webhook/SKILL.md");
});

it("ships code that people can read, and no source maps", () => {
  expect(files.filter(({ path }) => path.endsWith(".map"))).toEqual([]);
  const code = files.map(({ path }) => path).filter((path) => /\.c?js$/.test(path));
  expect(code.length).toBeGreaterThan(8);
  for (const path of code) {
    const longest = Math.max(
      ...readFileSync(path, "utf8")
        .split("\n")
        .map(({ length }) => length),
    );
    expect(longest, path).toBeLessThan(800);
  }
});

it.each(["index", "web"])("has nothing of diagnose, testing or cli in %s", async (entry) => {
  const { metafile } = await build({
    entryPoints: [`src/${entry}.ts`],
    bundle: true,
    metafile: true,
    write: false,
    outdir: "dist",
    format: "esm",
    platform: "neutral",
    external: ["node:*"],
  });
  const sources = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput ? [path] : [])),
  );
  expect(sources).toContain("src/core/verify/verification.ts");
  for (const path of sources) expect(path).not.toMatch(/^src\/(?:core\/)?(?:diagnos|testing|cli)/);
});
