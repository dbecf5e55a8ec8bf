import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createEnvironment, expectAnswers, makeProject, run } from "../project.mjs";
import { tool } from "../tools.mjs";

const dependencies = { "teams-outgoing-webhook": "file:./package.tgz" };
const YARN = tool("@yarnpkg/cli-dist/bin/yarn.js");

/** Installs with a package manager, then imports and requires the package. */
async function check(tarball, command, { settings, node = ["node"] } = {}) {
  const folder = await makeProject(tarball, { dependencies });
  // Stops yarn's search for the project root here.
  await writeFile(join(folder, "yarn.lock"), "");
  if (settings) await writeFile(join(folder, ".yarnrc.yml"), settings);
  await run(folder, "node", command, createEnvironment(folder));
  await expectAnswers(folder, node, "mjs");
  await expectAnswers(folder, node, "cjs");
}

export const installerConsumers = [
  {
    name: "pnpm",
    check: (tarball) =>
      check(tarball, [
        tool("pnpm/bin/pnpm.cjs"),
        "install",
        "--offline",
        "--store-dir=.pnpm-store",
      ]),
  },
  {
    name: "Yarn 1",
    check: (tarball) =>
      check(tarball, [
        tool("yarn/bin/yarn.js"),
        "install",
        "--offline",
        "--cache-folder=.yarn-cache",
      ]),
  },
  {
    name: "Yarn 4: node_modules",
    check: (tarball) =>
      check(tarball, [YARN, "install", "--no-immutable"], {
        settings: "nodeLinker: node-modules\nenableTelemetry: false\n",
      }),
  },
  {
    name: "Yarn 4: Plug'n'Play",
    check: (tarball) =>
      check(tarball, [YARN, "install", "--no-immutable"], {
        settings: "nodeLinker: pnp\nenableTelemetry: false\n",
        node: ["node", YARN, "node"],
      }),
  },
];
