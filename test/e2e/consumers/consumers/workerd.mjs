import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import * as esbuild from "esbuild";
import { ANYWHERE, ENTRIES } from "../entries.mjs";
import { compareAnswers, listPrograms } from "../programs.mjs";
import { installedProject } from "../project.mjs";
import { workerd } from "../tools.mjs";

const composeWorker = (programs) => `
${programs.map((name, index) => `import { answer as answer${index} } from "./${name}";`).join("\n")}
const answers = [${programs.map((_, index) => `answer${index}`)}];
export default {
  fetch: async () => Response.json(await Promise.all(answers.map((answer) => answer()))),
};
`;

const composeConfig = (flags) => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = (
    modules = [(name = "worker.mjs", esModule = embed "worker.mjs")],
    compatibilityDate = "2026-01-01",
    compatibilityFlags = [${flags.map((flag) => `"${flag}"`)}],
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);`;

async function check(tarball, entries, flags) {
  const folder = await installedProject(tarball, { type: "module" });
  const programs = listPrograms("mjs", entries);
  await esbuild.build({
    stdin: { contents: composeWorker(programs), resolveDir: folder },
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker", "browser"],
    external: flags.length > 0 ? ["node:*"] : [],
    outfile: join(folder, "worker.mjs"),
    logLevel: "silent",
  });
  await writeFile(join(folder, "config.capnp"), composeConfig(flags));
  compareAnswers(await fetchAnswers(join(folder, "config.capnp")), programs, entries);
}

async function fetchAnswers(config) {
  const child = spawn(workerd(), ["serve", "--control-fd=3", config], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
  try {
    for await (const line of createInterface({ input: child.stdio[3] })) {
      const { event, port } = JSON.parse(line);
      if (event !== "listen") continue;
      const response = await fetch(`http://127.0.0.1:${port}`);
      return await response.text();
    }
    throw new Error("workerd did not listen");
  } finally {
    clearTimeout(timer);
    child.kill();
  }
}

export const workerdConsumers = [
  { name: "workerd", check: (tarball) => check(tarball, ANYWHERE, []) },
  {
    name: "workerd: nodejs_compat",
    check: (tarball) => check(tarball, ENTRIES, ["nodejs_compat"]),
  },
];
