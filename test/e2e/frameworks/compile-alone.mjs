// Compiles each recipe alone, as somebody would who has just run `tsc --init`:
//   node compile-alone.mjs typescript-7 folder
// The folder holds one recipe per file. Prints every error, and fails if there is one.
import { execFileSync, spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [version, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const compiler = join(import.meta.dirname, "node_modules", version, "bin/tsc");
const config = join(folder, "tsconfig.json");

execFileSync(process.execPath, [compiler, "--init"], { cwd: folder });
const recipes = readdirSync(folder).filter((file) => /\.[cm]ts$/.test(file));
// From version 7 on, TypeScript can only be called by its command.
const compile = version === "typescript-7" ? compileByCommand : createCompiler();
const errors = recipes.map(compile).join("");
process.stdout.write(errors);
process.exitCode = errors === "" && recipes.length > 0 ? 0 : 1;

function compileByCommand(recipe) {
  const own = join(folder, `tsconfig.${recipe}.json`);
  writeFileSync(own, JSON.stringify({ extends: "./tsconfig.json", files: [recipe] }));
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, "--noEmit", "-p", own]);
  return `${stdout}${stderr}`;
}

/** Reads the files that recipes have in common once, which the command would read for each. */
function createCompiler() {
  const ts = require(version);
  const { config: settings } = ts.readConfigFile(config, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(settings, ts.sys, folder);
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  const files = new Map();
  host.getSourceFile = (file, ...rest) => {
    if (!files.has(file)) files.set(file, getSourceFile(file, ...rest));
    return files.get(file);
  };
  return (recipe) => {
    const program = ts.createProgram({ rootNames: [join(folder, recipe)], options, host });
    return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), {
      getCanonicalFileName: (file) => file,
      getCurrentDirectory: () => folder,
      getNewLine: () => "\n",
    });
  };
}
