import { build } from "esbuild";
import { expect, it } from "vitest";
import { BUNDLES, bundled } from "../../bench/size/bundled.mjs";
import { packedFiles } from "../../bench/size/packed.mjs";

it.each(BUNDLES)("$name has at most $ceiling bytes", async ({ contents, ceiling }) => {
  const { gzipped } = await bundled(contents);
  expect(gzipped).toBeGreaterThan(1000);
  expect(gzipped).toBeLessThanOrEqual(ceiling);
});

it("unpacks to at most 375 KB without source maps", () => {
  const files = packedFiles();
  expect(files.map(({ path }) => path)).toContain("dist/index.js");
  expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(375_000);
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
