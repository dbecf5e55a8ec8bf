import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/web.ts", "src/diagnose.ts", "src/testing.ts", "src/cli.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  // One build with shared chunks: separate builds would give each entry a UsageError of its own.
  splitting: true,
  // By Rollup, which leaves CommonJS the syntax of its target; what tsup does otherwise makes a helper of each `?.`.
  treeshake: true,
  // A bare "crypto" is not a Node.js module everywhere; "node:crypto" is.
  removeNodeProtocol: false,
  external: [/^node:/],
  // Halves what everybody installs; the source maps hold the code as it was written. The marks on pure
  // calls have to stay, or a bundle that only verifies would get the cards too: esbuild drops them.
  minify: "terser",
  terserOptions: {
    ecma: 2020,
    format: { preserve_annotations: true },
    // tsup hands the map of esbuild over only in this form.
    sourceMap: { asObject: true },
  },
  // tsup 8 sets `baseUrl`, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  sourcemap: true,
  clean: true,
});
