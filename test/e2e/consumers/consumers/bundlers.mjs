import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";
import { ANYWHERE, ENTRIES } from "../entries.mjs";
import { listPrograms } from "../programs.mjs";
import { expectAnswers, installedProject, makeFolder } from "../project.mjs";

/** Each bundles one file for Node.js or for browsers. */
const BUNDLERS = {
  esbuild: ({ input, outfile, forNode }) =>
    esbuild.build({
      entryPoints: [input],
      bundle: true,
      format: "esm",
      platform: forNode ? "node" : "browser",
      outfile,
      logLevel: "silent",
    }),
  async Rollup({ input, outfile, forNode }) {
    const bundle = await rollup({
      input,
      plugins: [nodeResolve({ browser: !forNode })],
      external: forNode ? /^node:/ : [],
      onwarn: rejectWarning,
    });
    await bundle.write({ file: outfile, format: "es" });
  },
  async webpack({ input, folder, name, forNode }) {
    const stats = await promisify(webpack)({
      mode: "production",
      target: forNode ? "node20" : "web",
      context: folder,
      entry: input,
      experiments: { outputModule: true },
      output: { path: join(folder, "out"), filename: name, library: { type: "module" } },
    });
    if (stats.hasErrors() || stats.hasWarnings())
      throw new Error(stats.toString("errors-warnings"));
  },
  Vite: ({ input, folder, name, forNode }) =>
    vite({
      root: folder,
      configFile: false,
      logLevel: "silent",
      ssr: { noExternal: true },
      build: {
        ssr: forNode,
        outDir: "out",
        emptyOutDir: false,
        lib: { entry: input, formats: ["es"] },
        rolldownOptions: { onLog: rejectWarning, output: { entryFileNames: name } },
      },
    }),
};

function rejectWarning(...log) {
  const warning = log.find((part) => typeof part === "object");
  throw new Error(warning?.message);
}

/** Parses a bundle for its imports, because messages and templates quote imports too. */
async function readImports(file) {
  const { metafile } = await esbuild.build({
    entryPoints: [file],
    bundle: true,
    format: "esm",
    external: ["*"],
    metafile: true,
    write: false,
  });
  return Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
}

async function check(tarball, bundle, entries, forNode) {
  const folder = await installedProject(tarball, { type: "module" });
  await copyFile(join(folder, "answers.mjs"), join(await makeFolder(folder, "out"), "answers.mjs"));
  for (const name of listPrograms("mjs", entries)) {
    const [input, outfile] = [join(folder, name), join(folder, "out", name)];
    await bundle({ folder, name, input, outfile, forNode });
    const left = (await readImports(outfile)).filter(
      (path) => !forNode || !path.startsWith("node:"),
    );
    if (left.length > 0) throw new Error(`${name} still imports ${left.join(", ")}`);
  }
  await expectAnswers(join(folder, "out"), ["node"], "mjs", entries);
}

export const bundlerConsumers = Object.entries(BUNDLERS).flatMap(([name, bundle]) => [
  { name: `${name}: for Node.js`, check: (tarball) => check(tarball, bundle, ENTRIES, true) },
  { name: `${name}: for browsers`, check: (tarball) => check(tarball, bundle, ANYWHERE, false) },
]);
