import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** Bundles and minifies the imports of an expression from the built package. */
export async function bundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    external: ["node:*"],
    write: false,
  });
  const [{ text, contents: bytes }] = outputFiles;
  return { text, gzipped: gzipSync(bytes, { level: 9 }).length };
}

/** The bundles with a promised size, and the ceiling of each in bytes, minified and gzipped. */
export const BUNDLES = [
  {
    name: "verifySignature of ./web",
    from: "web",
    names: "{ verifySignature }",
    ceiling: 2500,
  },
  { name: "verifySignature of .", from: "", names: "{ verifySignature }", ceiling: 2300 },
  {
    name: "verifyOutgoingWebhook of ./web",
    from: "web",
    names: "{ verifyOutgoingWebhook }",
    ceiling: 3550,
  },
  {
    name: "verifyOutgoingWebhook of .",
    from: "",
    names: "{ verifyOutgoingWebhook }",
    ceiling: 3350,
  },
  { name: "everything of .", from: "", names: "*", ceiling: 31_500 },
].map(({ from, names, ...bundle }) => ({
  ...bundle,
  contents: `export ${names} from "teams-outgoing-webhook${from && `/${from}`}"`,
}));
