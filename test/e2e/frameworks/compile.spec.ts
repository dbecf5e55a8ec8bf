import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { HERE, RECIPES } from "./programs.ts";

/** Needs decorators, other globals or modules that a build makes: compiled elsewhere in this folder. */
const SPECIAL = ["nestjs", "raw-body/nestjs", "deno", "bun", "sveltekit"];

const names = ["", "raw-body/"].flatMap((folder) =>
  readdirSync(join(RECIPES, folder))
    .filter((file) => /\.[cm](js|ts)$/.test(file))
    .map((file) => folder + file),
);
const isWritten = (name: string) => existsSync(join(RECIPES, name));
/** The TypeScript of a recipe, where it is another text than its JavaScript. */
const typed = (name: string) => name.replace(/js$/, "ts");
const scripts = names.filter((name) => name.endsWith("js"));

describe.each(["typescript-5", "typescript-6", "typescript-7"])(
  "%s with its defaults",
  (version) => {
    it("compiles each recipe alone", { timeout: 300_000 }, () => {
      const folder = join(HERE, ".build", version);
      mkdirSync(folder, { recursive: true });
      for (const script of scripts.filter((name) => !SPECIAL.includes(name.slice(0, -4)))) {
        const text = isWritten(typed(script)) ? typed(script) : script;
        cpSync(join(RECIPES, text), join(folder, typed(script).replace("/", "-")));
      }
      const args = [join(HERE, "compile-alone.mjs"), version, folder];
      const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
      expect(`${stdout}${stderr}`).toBe("");
      expect(status).toBe(0);
    });
  },
);

// The recipe for NestJS has a controller in TypeScript only, because JavaScript has no decorators.
const pairs = scripts.filter((name) => isWritten(typed(name)) && name !== "nestjs.mjs");

it.each(pairs)("%s says the same in TypeScript", (script) => {
  // esbuild drops types, comments and spaces, and writes `import x = require()` as JavaScript.
  const plain = (name: string) => {
    const text = readFileSync(join(RECIPES, name), "utf8").replace(
      /(?<=Save this as \S+\.)ts/,
      "js",
    );
    return transformSync(text, {
      loader: name.endsWith("ts") ? "ts" : "js",
      minifyWhitespace: true,
    }).code;
  };
  expect(plain(typed(script))).toBe(plain(script));
});

it("finds recipes of both kinds", () => {
  expect(scripts.length).toBeGreaterThan(25);
  expect(pairs.length).toBeGreaterThan(10);
});
