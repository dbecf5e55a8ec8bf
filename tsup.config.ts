import { writeFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { createReplySchema } from "./src/core/inspection/reply-schema.ts";

export default defineConfig([
  {
    entry: ["src/index.ts", "src/web.ts", "src/diagnose.ts", "src/testing.ts", "src/cli.ts"],
    format: ["esm", "cjs"],
    target: "es2022",
    platform: "neutral",
    // One build with shared chunks: separate builds would give each entry its own UsageError.
    splitting: true,
    // Rollup keeps the syntax of the target in CommonJS; without it, tsup makes a helper of each `?.`.
    // It also drops an import of a chunk from which nothing is used: bundlers warn of those.
    treeshake: { moduleSideEffects: "no-external" },
    // "node:crypto" is the platform's everywhere; a bare "crypto" is not.
    removeNodeProtocol: false,
    external: [/^node:/],
    clean: true,
    // Both module formats have the same types, so the declarations are shipped once.
    onSuccess: async () => {
      for (const name of ["index", "web", "diagnose", "testing"]) {
        await writeFile(`dist/${name}.d.ts`, `export * from "./${name}.cjs";\n`);
      }
      await writeFile("dist/reply.schema.json", `${JSON.stringify(createReplySchema())}\n`);
    },
  },
  {
    entry: ["src/index.ts", "src/web.ts", "src/diagnose.ts", "src/testing.ts"],
    format: ["cjs"],
    // tsup 8 sets `baseUrl`, which TypeScript 6 reports as deprecated.
    dts: { only: true, compilerOptions: { ignoreDeprecations: "6.0" } },
  },
]);
