import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expectAnswers, installedProject, run } from "../project.mjs";
import { tool } from "../tools.mjs";

const VERSIONS = ["5.0", "5.4", "5.9", "6.0", "7.0"];
const RESOLUTIONS = {
  node16: { module: "node16", extensions: ["mts", "cts"] },
  nodenext: { module: "nodenext", extensions: ["mts", "cts"] },
  bundler: { module: "esnext", extensions: ["mts"] },
};
/** The type environments of a program. The first has no @types/node. */
const SURROUNDINGS = [
  { lib: ["es2022"], types: [], exactOptionalPropertyTypes: true },
  { lib: ["es2022", "dom"], types: ["node"] },
];

async function check(tarball, version, moduleResolution) {
  const { module, extensions } = RESOLUTIONS[moduleResolution];
  const folder = await installedProject(tarball, { type: "module" }, extensions);
  await mkdir(join(folder, "node_modules/@types"), { recursive: true });
  for (const surroundings of SURROUNDINGS) {
    for (const name of surroundings.types)
      await symlink(tool("@types", name), join(folder, "node_modules/@types", name));
    const compilerOptions = {
      ...surroundings,
      target: "es2022",
      module,
      moduleResolution,
      strict: true,
      skipLibCheck: false,
      rootDir: ".",
      outDir: "out",
    };
    const include = extensions.map((extension) => `*.${extension}`);
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }));
    await run(folder, "node", [tool(`typescript-${version}`, "bin/tsc"), "-p", "."]).catch(
      (error) => {
        throw new Error(`${JSON.stringify(surroundings)}\n${error.message}`);
      },
    );
  }
  await copyFile(join(folder, "answers.mjs"), join(folder, "out/answers.mjs"));
  for (const extension of extensions) {
    await expectAnswers(join(folder, "out"), ["node"], extension.replace("t", "j"));
  }
}

export const typescriptConsumers = VERSIONS.flatMap((version) =>
  Object.keys(RESOLUTIONS).map((resolution) => ({
    name: `TypeScript ${version}: ${resolution}, with and without @types/node`,
    check: (tarball) => check(tarball, version, resolution),
  })),
);
