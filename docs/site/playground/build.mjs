// Builds the playground into dist: one page that holds its script and its styles, so that it works
// from a server and from a file, and nothing but these very bytes may run in it.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const root = join(here, "../../..");

/** Bundles a file of this folder into one text that can stand inside of a page, with what is in it. */
async function bundle(file) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(here, file)],
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    // The renderer says that it has no side effects, but its Table registers itself.
    ignoreAnnotations: true,
    // The quoted examples name the package as its users do.
    alias: { "teams-outgoing-webhook": join(root, "src/web.ts") },
    legalComments: "none",
    metafile: true,
    write: false,
  });
  // Inside a page, these would begin a comment or end the tag; in strings and patterns \x3c is <.
  const text = outputFiles[0].text.trim().replaceAll("<!--", "\\x3c!--");
  if (/<\/(?:script|style)/i.test(text)) throw new Error(`${file} would end its own tag.`);
  return { text, packages: packagesOf(metafile) };
}

/** The packages that a bundle holds parts of. */
const packagesOf = ({ inputs }) =>
  new Set(
    Object.keys(inputs).flatMap(
      (input) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
    ),
  );

/** What the licences of these packages ask to be passed on. */
async function noticesOf(packages) {
  const notices = [...packages].sort().map(async (name) => {
    const folder = join(root, "node_modules", name);
    const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} has no licence.`);
    return `${name} ${version}\n\n${(await readFile(join(folder, file), "utf8")).trim()}\n`;
  });
  return (await Promise.all(notices)).join(`\n${"-".repeat(80)}\n\n`);
}

const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const { text: script, packages } = await bundle("main.ts");
const { text: style } = await bundle("style.css");
const policy = [
  "default-src 'none'",
  `script-src ${hashOf(script)}`,
  `style-src ${hashOf(style)}`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  // Only the renderer may set HTML, which the Markdown of docs/site/drawing has escaped before.
  "require-trusted-types-for 'script'",
  "trusted-types adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy",
].join("; ");

const page = (await readFile(join(here, "index.html"), "utf8"))
  .replace('Policy" content="', (begin) => begin + policy)
  .replace("<style>", (tag) => tag + style)
  .replace("<script>", (tag) => tag + script);

const dist = join(here, "dist");
await rm(dist, { recursive: true, force: true });
await mkdir(dist);
await writeFile(join(dist, "index.html"), page);
await writeFile(join(dist, "licences.txt"), await noticesOf(packages));
console.log(`docs/site/playground/dist/index.html, ${Math.round(page.length / 1000)} kB`);
