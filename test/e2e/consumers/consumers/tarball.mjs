import { readdir, readFile, stat } from "node:fs/promises";
import { join, posix, sep } from "node:path";
import { ENTRIES } from "../entries.mjs";
import { installedProject, run } from "../project.mjs";

const root = join(import.meta.dirname, "../../../..");
const LIMIT = 830_000;
const LOADERS = {
  module: `import { prepareTokens } from "teams-outgoing-webhook"`,
  commonjs: `const { prepareTokens } = require("teams-outgoing-webhook")`,
};
/** Files that people and coding agents read. */
const PROSE = [
  ...["package.json", "README.md", "LICENSE", "CHANGELOG.md"],
  "skills/teams-outgoing-webhook/SKILL.md",
];

async function unpacked(tarball) {
  const folder = join(await installedProject(tarball), "node_modules/teams-outgoing-webhook");
  const paths = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = paths
    .filter((path) => path.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    );
  return { folder, files, read: (file) => readFile(join(folder, file), "utf8") };
}

/** All files that a value of the manifest names. */
const namedBy = (value) =>
  typeof value === "string"
    ? [posix.normalize(value)]
    : Object.values(value ?? {}).flatMap(namedBy);

async function everyEntry(tarball) {
  const { read } = await unpacked(tarball);
  const { exports } = JSON.parse(await read("package.json"));
  const untested = Object.keys(exports).filter(
    (subpath) => !subpath.endsWith(".json") && !ENTRIES.some((entry) => entry.subpath === subpath),
  );
  if (untested.length > 0) throw new Error(`entries.mjs has no line for ${untested.join(", ")}`);
}

async function neededFiles(tarball) {
  const { files, read } = await unpacked(tarball);
  const { exports, main, module, types, bin } = JSON.parse(await read("package.json"));
  const needed = new Set(PROSE);
  const waiting = namedBy([exports, main, module, types, bin]);
  while (waiting.length > 0) {
    const file = waiting.pop();
    if (needed.has(file)) continue;
    needed.add(file);
    const text = await read(file);
    // Also of the .js that a .d.ts names, where the .d.ts is meant.
    for (const [, specifier] of text.matchAll(
      /(?:from|import|require\()\s*\(?["'](\.[^"']+)["']/g,
    )) {
      const target = posix.join(posix.dirname(file), specifier);
      waiting.push(/\.d\.c?ts$/.test(file) ? target.replace(/\.(c?)js$/, ".d.$1ts") : target);
    }
  }
  const useless = files.filter((file) => !needed.has(file));
  const missing = [...needed].filter((file) => !files.includes(file));
  if (useless.length > 0) throw new Error(`nobody needs ${useless.join(", ")}`);
  if (missing.length > 0) throw new Error(`missing: ${missing.join(", ")}`);
}

async function readableStack(tarball) {
  const { folder } = await unpacked(tarball);
  for (const [type, load] of Object.entries(LOADERS)) {
    const args = [`--input-type=${type}`, "--eval", `${load}; prepareTokens("");`];
    const stack = await run(join(folder, "../.."), "node", args).catch(({ message }) => message);
    if (!/^\s*throw new UsageError\($/m.test(stack))
      throw new Error(`it does not show the line that throws:\n${stack}`);
    const longest = Math.max(...stack.split("\n").map((line) => line.length));
    if (longest > 300) throw new Error(`a line of ${longest} characters:\n${stack}`);
  }
}

async function size(tarball) {
  const { folder, files } = await unpacked(tarball);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  if (total > LIMIT) throw new Error(`${total} bytes; the limit is ${LIMIT}`);
  return `${total} bytes`;
}

const bin = (name, ...args) => run(root, join(root, "node_modules/.bin", name), args);

export const tarballConsumers = [
  { name: "tarball: every entry is in this table", check: everyEntry },
  { name: "tarball: no file that a user does not need", check: neededFiles },
  { name: "tarball: an error shows a line that a person can read", check: readableStack },
  { name: "tarball: at most 830 KB unpacked", check: size },
  {
    name: "publint",
    check: async (tarball) => void (await bin("publint", "run", tarball, "--strict")),
  },
  {
    name: "Are the types wrong?",
    check: async (tarball) => void (await bin("attw", tarball, "--format", "ascii")),
  },
];
