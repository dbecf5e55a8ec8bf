import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import { makeFolder } from "../project.mjs";

const execute = promisify(execFile);
const action = join(import.meta.dirname, "../../../../.github/actions/check");
const button = (type) => ({ type, title: "Open", url: "https://example.com/" });
const card = (actionType) => ({
  type: "AdaptiveCard",
  version: "1.4",
  body: [{ type: "TextBlock", text: "Build 7 is green." }],
  actions: [button(actionType)],
});

/** Files, each with what it holds. The name with a space and the command in a name must stay names. */
const FILES = {
  "cards/good.json": card("Action.OpenUrl"),
  "cards/with a button.json": card("Action.Submit"),
  "odd/warned.json": { type: "message", text: "Hello", textFormat: "huge" },
};

/** What the step is given, the status it must end with, and what it must print. */
const RUNS = [
  [{ FILES: "cards/good.json" }, 0, /^$/],
  [{ FILES: "cards/*.json" }, 1, /^::error file=cards\/with a button\.json,line=1,col=\d+/],
  [{ FILES: "\ncards/good.json\r\ncards/with a button.json\n" }, 1, /action-not-open-url/],
  [{ FILES: "odd/warned.json" }, 0, /^::warning file=odd\/warned\.json/],
  [{ FILES: "odd/warned.json", STRICT: "true" }, 1, /^::warning file=odd\/warned\.json/],
  [{ FILES: "cards/good.json\nnone/*.json" }, 1, /No file matches the line "none\/\*\.json"/],
  [{ FILES: "" }, 1, /The input "files" is empty/],
  [{ FILES: "$(echo cards/good.json)" }, 1, /No file matches/],
];

export const actionConsumers = [
  {
    name: "GitHub Action check: its steps, run",
    async check(tarball) {
      const folder = await mkdtemp(join(tarball, "..", "action-"));
      for (const [name, content] of Object.entries(FILES)) {
        await makeFolder(folder, name, "..");
        await writeFile(join(folder, name), JSON.stringify(content));
      }
      const { inputs, runs } = parse(await readFile(join(action, "action.yml"), "utf8"));
      const { run, env } = runs.steps[0];
      if (runs.steps.length !== 1 || run.includes("${{")) {
        throw new Error(
          "The action has more steps than this test runs, or writes inputs into code.",
        );
      }
      for (const name of Object.keys(env)) {
        if (env[name] !== `\${{ inputs.${name.toLowerCase()} }}` || !inputs[name.toLowerCase()]) {
          throw new Error(`${name} is not given by the input of the same name.`);
        }
      }
      const defaults = {
        STRICT: inputs.strict.default,
        VERSION: inputs.version.default,
        GITHUB_ACTION_PATH: await releaseAction(folder, `file:${tarball}`),
      };
      for (const [given, status, output] of RUNS) {
        const step = { ...defaults, ...given };
        const ended = await runStep(folder, run, step);
        if (ended.status !== status || !output.test(ended.output)) {
          throw new Error(`${JSON.stringify(given)} ended with ${JSON.stringify(ended)}`);
        }
      }
      return `${RUNS.length} runs`;
    },
  },
];

/** Makes the folder of the action in a repository at some version, and returns it. */
async function releaseAction(folder, version) {
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true }));
  const path = await makeFolder(folder, "released", ".github/actions/check");
  await writeFile(join(folder, "released/package.json"), JSON.stringify({ version }));
  return path;
}

/** Runs a step as GitHub does. */
async function runStep(folder, script, environment) {
  const shell = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script];
  const options = { cwd: folder, env: { ...process.env, ...environment }, timeout: 60_000 };
  try {
    const { stdout } = await execute("bash", shell, options);
    return { status: 0, output: stdout.trim() };
  } catch ({ code, stdout, stderr }) {
    return { status: code, output: `${stdout}${stderr}`.trim() };
  }
}
