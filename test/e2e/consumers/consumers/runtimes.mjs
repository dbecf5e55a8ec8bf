import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { listPrograms } from "../programs.mjs";
import {
  createEnvironment,
  expectAnswers,
  installedProject,
  makeProject,
  run,
} from "../project.mjs";
import { bun, deno } from "../tools.mjs";

export const runtimeConsumers = [
  {
    name: "Bun: bun add, import and require",
    async check(tarball) {
      const folder = await makeProject(tarball, { type: "module" });
      await run(folder, bun(), ["add", "./package.tgz"], createEnvironment(folder));
      await expectAnswers(folder, [bun(), "run"], "mjs");
      await expectAnswers(folder, [bun(), "run"], "cjs");
    },
  },
  {
    name: "Deno: npm: specifiers, types, import and require",
    async check(tarball) {
      const folder = await installedProject(tarball, { type: "module" });
      const options = ["--cached-only", "--node-modules-dir=manual"];
      await expectAnswers(folder, [deno(), "run", "-A", ...options], "cjs");
      await usePrefix(folder);
      await expectAnswers(folder, [deno(), "run", "-A", ...options], "mjs");
      const programs = listPrograms("mjs");
      await run(
        folder,
        deno(),
        ["check", "--check-js", options[1], ...programs],
        createEnvironment(folder),
      );
    },
  },
];

async function usePrefix(folder) {
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".mjs")) continue;
    const text = await readFile(join(folder, file), "utf8");
    const prefixed = text.replaceAll(
      'from "teams-outgoing-webhook',
      'from "npm:teams-outgoing-webhook',
    );
    await writeFile(join(folder, file), prefixed);
  }
}
