import { execFileSync } from "node:child_process";

/** Lists what `npm pack` would publish: its size packed, and every file with its size. */
export function readPackage() {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ size, unpackedSize, files }] = JSON.parse(output);
  return { size, unpackedSize, files };
}
