import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SAMPLE } from "../programs.mjs";
import { expectAnswers, installedProject, run } from "../project.mjs";

const BOTH = `
import { createRequire } from "node:module";
import { prepareTokens, UsageError } from "teams-outgoing-webhook";
const required = createRequire(import.meta.url)("teams-outgoing-webhook");
const thrownBy = (prepare) => { try { prepare(""); } catch (error) { return error; } };
const [own, other] = [thrownBy(prepareTokens), thrownBy(required.prepareTokens)];
console.log(JSON.stringify([
  own.constructor !== other.constructor,
  own instanceof UsageError && own instanceof required.UsageError,
  other instanceof UsageError && other instanceof required.UsageError,
  own.code === "ERR_TOKEN_MALFORMED" && other.code === own.code,
  !(new TypeError() instanceof UsageError),
]));
`;

const { version } = process;

export const nodeConsumers = [
  {
    name: `Node.js ${version}: import`,
    async check(tarball) {
      const folder = await installedProject(tarball, { type: "module" });
      await expectAnswers(folder, ["node"], "mjs");
    },
  },
  {
    name: `Node.js ${version}: require`,
    async check(tarball) {
      const folder = await installedProject(tarball, { type: "commonjs" });
      await expectAnswers(folder, ["node"], "cjs");
    },
  },
  {
    name: `Node.js ${version}: UsageError across import and require`,
    async check(tarball) {
      const folder = await installedProject(tarball);
      await writeFile(join(folder, "both.mjs"), BOTH);
      const printed = JSON.parse(await run(folder, "node", ["both.mjs"]));
      if (!printed.every(Boolean)) throw new Error(`not all true: ${printed}`);
    },
  },
  {
    name: `Node.js ${version}: the command teams-outgoing-webhook`,
    async check(tarball) {
      const folder = await installedProject(tarball);
      const { token, request } = SAMPLE;
      await writeFile(join(folder, "body.json"), request.body);
      const verify = ["verify", "body.json", "--authorization", request.authorization];
      const printed = await run(
        folder,
        "npx",
        ["--no-install", "teams-outgoing-webhook", ...verify],
        {
          TEAMS_OUTGOING_WEBHOOK_TOKEN: token,
        },
      );
      if (!printed.includes("Tim Jones")) throw new Error(printed);
    },
  },
];
