import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { compareAnswers, listPrograms, writePrograms } from "./programs.mjs";

const execute = promisify(execFile);

/** Runs a program in a folder for at most four minutes, and returns its output. */
export async function run(folder, file, args, environment = {}) {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  try {
    const { stdout } = await execute(file, args, {
      cwd: folder,
      env: { ...inherited, ...environment },
      timeout: 240_000,
      maxBuffer: 1e8,
    });
    return stdout;
  } catch (error) {
    const said = `${error.stdout ?? ""}${error.stderr ?? ""}`.trim();
    throw new Error(said || error.message, { cause: error });
  }
}

/** Makes a temporary project next to the tarball, with the programs and nothing installed. */
export async function makeProject(tarball, manifest = {}, extensions = ["mjs", "cjs"]) {
  const folder = await mkdtemp(join(tarball, "..", "project-"));
  await copyFile(tarball, join(folder, "package.tgz"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, ...manifest }));
  await writePrograms(folder, extensions);
  return folder;
}

/** Makes a project in which npm has installed the tarball, without a registry. */
export async function installedProject(tarball, manifest, extensions) {
  const folder = await makeProject(tarball, manifest, extensions);
  await run(folder, "npm", ["install", "--offline", "--no-audit", "--no-fund", "./package.tgz"]);
  return folder;
}

/** Runs the programs with one extension, and checks their answers. */
export async function expectAnswers(folder, command, extension, entries) {
  const files = listPrograms(extension, entries);
  const [file, ...args] = command;
  const paths = files.map((name) => `./${name}`);
  const printed = await run(
    folder,
    file,
    [...args, "answers.mjs", ...paths],
    createEnvironment(folder),
  );
  compareAnswers(printed, files, entries);
}

/** Keeps the caches of every tool in the project. */
export const createEnvironment = (folder) => ({
  DENO_DIR: join(folder, ".deno"),
  BUN_INSTALL_CACHE_DIR: join(folder, ".bun"),
  YARN_ENABLE_GLOBAL_CACHE: "false",
  YARN_GLOBAL_FOLDER: join(folder, ".yarn-global"),
});

export async function makeFolder(...parts) {
  const folder = join(...parts);
  await mkdir(folder, { recursive: true });
  return folder;
}
