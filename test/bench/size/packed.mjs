import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";

/** The promised size of the unpacked package, in bytes. */
export const UNPACKED_CEILING = 830_000;

/** Lists what `npm pack` would publish: its size packed, and every file with its size. */
export function readPackage(folder = ".") {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
    // On Windows, npm is a script.
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ size, unpackedSize, files }] = JSON.parse(output);
  return { size, unpackedSize, files };
}

/** Packs a copy without what can be left out of code: white space, and the names within each file. */
export function readMinifiedPackage() {
  const copy = mkdtempSync(join(tmpdir(), "minified-"));
  try {
    for (const { path } of readPackage().files) {
      cpSync(path, join(copy, path));
      if (!/\.c?js$/.test(path)) continue;
      const { code } = transformSync(readFileSync(path, "utf8"), { minify: true });
      writeFileSync(join(copy, path), code);
    }
    return readPackage(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}
