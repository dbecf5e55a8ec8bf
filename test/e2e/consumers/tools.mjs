import { existsSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;
/** The path of an installed file. */
export const tool = (...path) => join(here, "node_modules", ...path);

/** Finds the program for this machine among platform packages. */
function programFor(name, ...paths) {
  const found = paths.map((path) => tool(path)).find(existsSync);
  if (!found) throw new Error(`${name} is not installed here: none of ${paths.join(", ")}`);
  return found;
}

export const bun = () =>
  programFor("Bun", "@oven/bun-linux-x64/bin/bun", "@oven/bun-linux-aarch64/bin/bun");
export const deno = () =>
  programFor("Deno", "@deno/linux-x64-glibc/deno", "@deno/linux-arm64-glibc/deno");
export const workerd = () =>
  programFor(
    "workerd",
    "@cloudflare/workerd-linux-64/bin/workerd",
    "@cloudflare/workerd-linux-arm64/bin/workerd",
  );
