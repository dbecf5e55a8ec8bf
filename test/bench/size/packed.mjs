import { execFileSync } from "node:child_process";

/** Gives the files that `npm pack` would send, without source maps, which nobody loads. */
export function packedFiles() {
  const output = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(output)[0].files.filter(({ path }) => !path.endsWith(".map"));
}
