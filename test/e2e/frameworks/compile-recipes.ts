import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;
const program = (name: string) => join(HERE, ".build/program", name);

/** Compiles the unchanged recipes of docs/examples where their frameworks are installed. */
export default function compileRecipes(): void {
  const source = join(HERE, ".build/source");
  rmSync(join(HERE, ".build"), { recursive: true, force: true });
  cpSync(join(HERE, "../../../docs/examples/frameworks"), source, { recursive: true });
  cpSync(join(HERE, "mistakes"), join(source, "mistakes"), { recursive: true });
  cpSync(join(source, "webhook.ts"), join(source, "mistakes/webhook.ts"));
  for (const config of ["tsconfig.json", "tsconfig.deno.json", "tsconfig.bun.json"]) {
    execFileSync("npx", ["tsc", "-p", join(HERE, config)], { stdio: "inherit" });
  }
  renameSync(program("webhook.js"), program("webhook-as-written.js"));
  cpSync(join(HERE, "webhook-of-any-age.js"), program("webhook.js"));
  for (const name of ["express.js", "mistakes/express.js"]) {
    const older = readFileSync(program(name), "utf8").replace('from "express"', 'from "express-4"');
    writeFileSync(program(name.replace(".js", "-4.js")), older);
  }
}
