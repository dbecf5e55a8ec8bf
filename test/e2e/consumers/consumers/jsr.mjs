import { execFile } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createEnvironment } from "../project.mjs";
import { deno } from "../tools.mjs";

const execute = promisify(execFile);
const root = join(import.meta.dirname, "../../../..");

export const jsrConsumers = [
  {
    name: "JSR: deno publish, as a dry run",
    async check(tarball) {
      const folder = await mkdtemp(join(tarball, "..", "jsr-"));
      const options = ["--dry-run", "--allow-dirty", "--set-version", "0.0.0"];
      const { stderr } = await execute(deno(), ["publish", ...options], {
        cwd: root,
        env: { ...process.env, ...createEnvironment(folder), NO_COLOR: "1" },
        timeout: 240_000,
      });
      const { exports } = JSON.parse(await readFile(join(root, "jsr.json"), "utf8"));
      const files = [
        ...stderr.matchAll(/^ +file:\S*?\/((?:src\/)?[^/\s]+(?:\/[^/\s]+)*) \(/gm),
      ].map(([, path]) => path);
      const missing = Object.values(exports).filter(
        (entry) => !files.some((file) => file.endsWith(entry.slice(1))),
      );
      const surplus = files.filter((file) => /\/(?:cli|test|docs)[./]/.test(file));
      if (missing.length > 0 || surplus.length > 0 || !stderr.includes("Success")) {
        throw new Error(`Missing: ${missing}. Surplus: ${surplus}.\n${stderr}`);
      }
      return `${files.length} files`;
    },
  },
];
