import { existsSync } from "node:fs";
import { join } from "node:path";

/** Finds, among packages for several machines, the file of the one that is installed here. */
export const findInstalled = (...paths) =>
  paths.map((path) => join(import.meta.dirname, "node_modules", path)).find(existsSync);

/** The newest Node.js of every line that the package supports. */
export const NODE_VERSIONS = [20, 22, 24, 26].map((major) => ({
  name: `Node.js ${major}`,
  file: findInstalled(`node-${major}-linux-x64/bin/node`, `node-${major}-linux-arm64/bin/node`),
}));
