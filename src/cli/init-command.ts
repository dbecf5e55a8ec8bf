import { type Command, CommandLineError } from "./command.ts";
import { formatVariable, TOKEN_VARIABLE } from "./env-file.ts";
import { RECIPES, type Recipe } from "./init-recipes.ts";
import { findNearestName } from "./parse-arguments.ts";
import { toOutputJson } from "./terminal-text.ts";
import { createToken } from "./token-command.ts";

/** `init`: writes a server that runs into an empty folder. */
export const initCommand: Command = {
  summary: "write a runnable webhook into this empty folder",
  operands: "[node-http | express | fastify | hapi | hono | koa]",
  count: [0, 1],
  options: {},
  example: "teams-outgoing-webhook init express",
  async run({ values, operands }, io) {
    const files = createFiles(findRecipe(operands[0] ?? "node-http"), io.version);
    try {
      await io.createProject(files);
    } catch (error) {
      throw explainWriteError(error);
    }
    if (values["json"] !== undefined) {
      io.print(toOutputJson({ files: Object.keys(files) }));
      return 0;
    }
    for (const name of Object.keys(files)) io.print(`wrote ${name}`);
    for (const line of NEXT_STEPS) io.print(line);
    return 0;
  },
};

function findRecipe(name: string): Recipe {
  const recipe = Object.hasOwn(RECIPES, name) ? RECIPES[name] : undefined;
  if (recipe) return recipe;
  const names = Object.keys(RECIPES);
  const nearest = findNearestName(name.toLowerCase(), names);
  throw new CommandLineError(
    `Unknown framework. ${nearest ? `Did you mean ${nearest}?` : `Pass one of ${names.join(", ")}.`}`,
  );
}

function createFiles(recipe: Recipe, version: string): Readonly<Record<string, string>> {
  const manifest = {
    private: true,
    scripts: { start: "node --env-file=.env server.mjs" },
    dependencies: { ...recipe.dependencies, "teams-outgoing-webhook": `^${version}` },
    engines: { node: ">=20.6" },
  };
  return {
    "package.json": `${JSON.stringify(manifest, null, 2)}\n`,
    "server.mjs": recipe.server,
    ".env": `# For tests on this machine. Replace it with the token that Teams shows.\n${formatVariable(TOKEN_VARIABLE, createToken())}`,
    ".gitignore": "node_modules\n.env\n",
  };
}

const NEXT_STEPS = [
  "",
  "Now run:",
  "  npm install",
  "  npm start",
  "and in another terminal:",
  "  npx teams-outgoing-webhook send http://localhost:3000/teams --env-file .env",
];

function explainWriteError(error: unknown): CommandLineError {
  const { code = "unknown error" } = error as { code?: string };
  return new CommandLineError(
    code === "EEXIST"
      ? "This folder is not empty. Run init in an empty folder: it never overwrites a file."
      : `Cannot write to this folder: ${code}. Check its permissions.`,
  );
}
