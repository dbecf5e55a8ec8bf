import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HERE, installed, PROGRAMS, RECIPES } from "./programs.ts";

/** Puts the programs where their frameworks are installed, word for word as they are in docs. */
export default function prepare(): void {
  rmSync(join(HERE, ".build"), { recursive: true, force: true });
  mkdirSync(PROGRAMS, { recursive: true });
  writeFileSync(join(HERE, ".build/package.json"), '{ "private": true, "type": "module" }');
  copyPrograms(RECIPES, "");
  copyPrograms(join(RECIPES, "raw-body"), "raw-body");
  copyPrograms(join(HERE, "mistakes"), "mistakes");
  for (const file of ["after-the-answer.mjs", "h3.mjs"]) {
    cpSync(join(HERE, file), join(PROGRAMS, file));
  }
  for (const name of ["express.mjs", "mistakes/express.mjs"]) {
    const text = readFileSync(join(PROGRAMS, name), "utf8");
    const older = text.replace('from "express"', 'from "express-4"');
    writeFileSync(join(PROGRAMS, name.replace(".mjs", "-4.mjs")), older);
  }
  compileTypeScript();
}

/** Compiles what needs more than the defaults of TypeScript: decorators, or the globals of Deno and Bun. */
function compileTypeScript(): void {
  const source = join(HERE, ".build/source");
  cpSync(join(RECIPES, "nestjs.mts"), join(source, "nestjs-controller.mts"));
  cpSync(join(RECIPES, "raw-body/nestjs.mts"), join(source, "raw-body/nestjs.mts"));
  cpSync(join(HERE, "mistakes/nestjs.mts"), join(source, "mistakes/nestjs.mts"));
  for (const name of ["deno", "bun"]) {
    cpSync(join(RECIPES, `${name}.mjs`), join(source, `${name}.mts`));
  }
  for (const config of ["tsconfig.json", "tsconfig.deno.json", "tsconfig.bun.json"]) {
    const compiler = installed("typescript-6/lib/tsc.js");
    execFileSync(process.execPath, [compiler, "-p", join(HERE, config)], { stdio: "inherit" });
  }
}

function copyPrograms(from: string, to: string): void {
  for (const file of readdirSync(from).filter((name) => /\.[cm]js$/.test(name))) {
    cpSync(join(from, file), join(PROGRAMS, to, file));
  }
}
