// Builds the playground into dist: one page with its script and styles inside, so that it works from
// a server and from disk. Its policy lets only these exact bytes run.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const root = join(here, "../../..");

/** Bundles a file of this folder into text for an inline tag, and lists the packages in it. */
async function bundle(file, define = {}) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(here, file)],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    // The renderer declares no side effects, but its Table registers itself.
    ignoreAnnotations: true,
    // The examples import the package by name.
    alias: { "teams-outgoing-webhook": join(root, "src/web.ts") },
    legalComments: "none",
    define,
    metafile: true,
    write: false,
  });
  // In a page, <!-- would begin a comment. In strings and patterns, \x3c means the same as <.
  const text = outputFiles[0].text.trim().replaceAll("<!--", "\\x3c!--");
  if (/<\/(?:script|style)/i.test(text)) throw new Error(`${file} would end its own tag.`);
  return { text, packages: listPackages(metafile) };
}

/** The packages that a bundle contains parts of. */
const listPackages = ({ inputs }) =>
  new Set(
    Object.keys(inputs).flatMap(
      (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
    ),
  );

/** The licence texts of these packages, which must accompany the page. */
async function collectNotices(packages) {
  const notices = [...packages].sort().map(async (name) => {
    const folder = join(root, "node_modules", name);
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence.`);
    return `${name} ${version}\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
  });
  return (await Promise.all(notices)).join(`\n${"-".repeat(80)}\n\n`);
}

const hashSource = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const { text: worker } = await bundle("diagnosis-worker.ts");
const { text: script, packages } = await bundle("main.ts", {
  WORKER_SCRIPT: JSON.stringify(worker),
});
const { text: style } = await bundle("style.css");
const policy = [
  "default-src 'none'",
  `script-src ${hashSource(script)}`,
  `style-src ${hashSource(style)}`,
  "img-src data:",
  // The search for a mistake. Its script is part of this one, and keeps to the same policy.
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
  // Only the renderer may set HTML. The Markdown of docs/site/drawing is already escaped.
  "require-trusted-types-for 'script'",
  "trusted-types playground adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy",
].join("; ");

const page = (await readFile(join(here, "index.html"), "utf8"))
  .replace('Policy" content="', (begin) => begin + policy)
  .replace("<style>", (tag) => tag + style)
  .replace("<script>", (tag) => tag + script);

const dist = join(here, "dist");
await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await writeFile(join(dist, "index.html"), page);
await writeFile(join(dist, "licences.txt"), await collectNotices(packages));
console.log(`docs/site/playground/dist/index.html, ${Math.round(page.length / 1000)} kB`);
