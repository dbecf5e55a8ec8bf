// Checks every link in the built site. Links within it must lead to an existing page and heading; links to other sites are listed.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "parse5";

const SITE = "docs/site/dist";
/** Below a folder, so that a link that leads out of the site is found. */
const HERE = "https://site.invalid/project/";

const files = new Set(
  (await readdir(SITE, { recursive: true })).map((file) => file.replaceAll("\\", "/")),
);
const pages = new Map();
for (const file of [...files].filter((file) => /\.(html|svg)$/.test(file))) {
  pages.set(file, collectAttributes(parse(await readFile(join(SITE, file), "utf8"))));
}

const broken = new Set();
const outside = new Set();
for (const [page, attributes] of pages) {
  for (const { name, value } of attributes) {
    if (name !== "href" && name !== "src") continue;
    const problem = findProblem(page, value);
    if (problem) broken.add(`${page}: ${value} (${problem})`);
  }
}

console.log([...outside].sort().join("\n"));
console.log(
  `${pages.size} pages, ${outside.size} links to other sites, ${broken.size} broken links`,
);
for (const link of broken) console.error(link);
process.exitCode = broken.size === 0 && pages.size > 0 ? 0 : 1;

/** Says what is wrong with a link, or returns `undefined`. */
function findProblem(page, link) {
  if (!URL.canParse(link, HERE + page)) return "no address";
  const { href, origin, protocol, hash } = new URL(link, HERE + page);
  if (protocol === "data:") return undefined;
  if (origin !== new URL(HERE).origin) {
    outside.add(href);
    return protocol === "https:" ? undefined : "not https";
  }
  if (!href.startsWith(HERE)) return "outside the site";
  const path = decodeURIComponent(href.slice(HERE.length).replace(/[?#].*/s, ""));
  const target = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  if (!files.has(target)) return "no such file";
  const id = decodeURIComponent(hash.slice(1));
  const isThere = id === "" || pages.get(target)?.some((a) => a.name === "id" && a.value === id);
  return isThere ? undefined : "no such heading";
}

/** The attributes of every element below a node. */
function collectAttributes(node) {
  const children = [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])];
  return [...(node.attrs ?? []), ...children.flatMap(collectAttributes)];
}
