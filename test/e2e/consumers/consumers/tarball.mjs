import { readdir, readFile, stat } from "node:fs/promises";
import { isAbsolute, join, posix, sep } from "node:path";
import { ENTRIES } from "../entries.mjs";
import { installedProject, run } from "../project.mjs";

const root = join(import.meta.dirname, "../../../..");
const LIMIT = 375_000;
const LOADERS = {
  module: `import { prepareTokens } from "teams-outgoing-webhook"`,
  commonjs: `const { prepareTokens } = require("teams-outgoing-webhook")`,
};
/** What npm packs of itself, and a user reads. */
const PROSE = ["package.json", "README.md", "LICENSE", "CHANGELOG.md"];

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

/** All the files that a value of the manifest names. */
const namedBy = (value) =>
  typeof value === "string"
    ? [posix.normalize(value)]
    : Object.values(value ?? {}).flatMap(namedBy);

async function everyEntry(tarball) {
  const { read } = await unpacked(tarball);
  const { exports } = JSON.parse(await read("package.json"));
  const untested = Object.keys(exports).filter(
    (subpath) =>
      subpath !== "./package.json" && !ENTRIES.some((entry) => entry.subpath === subpath),
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
    for (const [, map] of text.matchAll(/\/\/# sourceMappingURL=(\S+)\s*$/g)) {
      needed.add(posix.join(posix.dirname(file), map));
    }
  }
  const useless = files.filter((file) => !needed.has(file));
  const missing = [...needed].filter((file) => !files.includes(file));
  if (useless.length > 0) throw new Error(`nobody needs ${useless.join(", ")}`);
  if (missing.length > 0) throw new Error(`missing: ${missing.join(", ")}`);
}

async function sourceMaps(tarball) {
  const { folder, files, read } = await unpacked(tarball);
  for (const file of files.filter((file) => /\.c?js$/.test(file))) {
    const url = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(await read(file))?.[1];
    if (!url) throw new Error(`${file} names no source map`);
    const { sources, sourcesContent } = JSON.parse(
      await read(posix.join(posix.dirname(file), url)),
    );
    for (const [index, source] of sources.entries()) {
      if (isAbsolute(source) || !sourcesContent?.[index])
        throw new Error(`${file}: ${source} is not in its source map`);
    }
  }
  for (const [type, load] of Object.entries(LOADERS)) {
    const args = ["--enable-source-maps", `--input-type=${type}`, "--eval"];
    const fault = `${load}; prepareTokens("");`;
    const stack = await run(join(folder, "../../.."), "node", [...args, fault]).catch(
      ({ message }) => message,
    );
    const [, source, line] = /\((?:.*?)(src\/core\/\S+?\.ts):(\d+):\d+\)/.exec(stack) ?? [];
    const code = source && (await readFile(join(root, source), "utf8")).split("\n")[line - 1];
    if (!code?.includes("throw new UsageError"))
      throw new Error(`not where it is thrown:\n${stack}`);
  }
}

async function size(tarball) {
  const { folder, files } = await unpacked(tarball);
  const kept = files.filter((file) => !file.endsWith(".map"));
  const sizes = await Promise.all(kept.map(async (file) => (await stat(join(folder, file))).size));
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  if (total > LIMIT) throw new Error(`${total} bytes without source maps; the limit is ${LIMIT}`);
  return `${total} bytes without source maps`;
}

const bin = (name, ...args) => run(root, join(root, "node_modules/.bin", name), args);

export const tarballConsumers = [
  { name: "tarball: every entry is in this table", check: everyEntry },
  { name: "tarball: no file that a user does not need", check: neededFiles },
  { name: "tarball: source maps resolve", check: sourceMaps },
  { name: "tarball: at most 375 KB unpacked, without maps", check: size },
  {
    name: "publint",
    check: async (tarball) => void (await bin("publint", "run", tarball, "--strict")),
  },
  {
    name: "Are the types wrong?",
    check: async (tarball) => void (await bin("attw", tarball, "--format", "ascii")),
  },
];
