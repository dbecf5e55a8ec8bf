import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { HERE, installed, RECIPES, type Running, start } from "./programs.ts";

interface Project {
  /** The recipes, each with the place that it asks to be saved at. */
  readonly recipes: Readonly<Record<string, string>>;
  /** Commands of the framework, each a file of an installed package and what follows it. */
  readonly build: readonly (readonly string[])[];
  readonly start: (port: number) => readonly string[];
}

const PROJECTS = {
  next: {
    recipes: {
      "nextjs-route.mts": "app/teams/route.ts",
      "nextjs-pages.mts": "pages/api/teams.ts",
    },
    build: [["next/dist/bin/next", "build", "--webpack"]],
    start: (port) => [installed("next/dist/bin/next"), "start", "--port", String(port)],
  },
  sveltekit: {
    recipes: { "sveltekit.mts": "src/routes/teams/+server.ts" },
    build: [
      ["vite/bin/vite.js", "build"],
      ["typescript-6/lib/tsc.js", "--noEmit"],
    ],
    start: () => ["build"],
  },
  nuxt: {
    recipes: { "nuxt.mts": "server/routes/teams.post.ts" },
    build: [["nuxt/bin/nuxt.mjs", "build"]],
    start: () => [".output/server/index.mjs"],
  },
  astro: {
    recipes: { "astro.mts": "src/pages/teams.ts" },
    build: [["astro/astro.js", "build"]],
    start: () => ["dist/server/entry.mjs"],
  },
  "react-router": {
    recipes: { "react-router.mts": "app/routes/teams.ts" },
    build: [["@react-router/dev/bin.js", "build"]],
    start: () => [installed("@react-router/serve/bin.js"), "build/server/index.js"],
  },
} satisfies Record<string, Project>;

const quiet = {
  NEXT_TELEMETRY_DISABLED: "1",
  ASTRO_TELEMETRY_DISABLED: "1",
  NODE_ENV: "production",
};

/** Puts the recipes into a project of their framework, and builds it on a machine that knows no token. */
function buildProject(name: keyof typeof PROJECTS, folder: string): void {
  const { recipes, build }: Project = PROJECTS[name];
  cpSync(join(HERE, "projects", name), folder, { recursive: true });
  for (const [recipe, place] of Object.entries(recipes)) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    cpSync(join(RECIPES, recipe), join(folder, place));
  }
  const env: NodeJS.ProcessEnv = { ...process.env, ...quiet };
  delete env["TEAMS_OUTGOING_WEBHOOK_TOKEN"];
  for (const [file = "", ...rest] of build) {
    execFileSync(process.execPath, [installed(file), ...rest], { cwd: folder, env, stdio: "pipe" });
  }
}

/** Returns a function that starts a project, and builds it the first time. */
export const startProject =
  (name: keyof typeof PROJECTS) =>
  (env: Record<string, string> = {}): Promise<Running> => {
    const folder = join(HERE, ".build/projects", name);
    if (!existsSync(folder)) buildProject(name, folder);
    return start((port) => [process.execPath, ...PROJECTS[name].start(port)], {
      cwd: folder,
      env: { ...quiet, ...env },
    });
  };
