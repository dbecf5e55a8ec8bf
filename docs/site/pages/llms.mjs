// A TypeDoc plugin that writes the guides for language models (llmstxt.org): llms.txt lists them,
// llms-full.txt contains them all, and each has a copy in Markdown beside its page.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { Renderer } from "typedoc";
import { writeChanges } from "./changes.mjs";
import { listPages } from "./guides.mjs";

const INTRODUCTION = `# teams-outgoing-webhook

> Verify Microsoft Teams outgoing webhooks, read the message, and reply with text or a card. An npm package for Node.js 20 or later, Bun,
> Deno and every runtime with Web Crypto, with types and without dependencies.

- The signature covers the raw bytes of the body. Do not parse the body first, and never pass JSON that was serialized again.
- A server needs one function: \`createNodeListener\` (node:http, Express, Fastify, Koa, NestJS), \`createFetchHandler\` (Request and
  Response) or \`handleOutgoingWebhook\` (anything else). Do not write the HMAC check by hand.
- Teams hangs up after five seconds, and of all actions a card may only use openUrl.
`;

/** The pages of the reference that list the names of an entry point. */
const REFERENCE = {
  "teams-outgoing-webhook": "every name for Node.js, Bun and Deno",
  "teams-outgoing-webhook_web":
    "the same names on Web Crypto, where signing and verifying return promises",
  "teams-outgoing-webhook_diagnose": "why a signature does not match",
  "teams-outgoing-webhook_testing": "signed requests for tests",
};

/** Called by TypeDoc. */
export function load(app) {
  app.renderer.on(Renderer.EVENT_END, ({ outputDirectory }) => {
    for (const [name, text] of Object.entries(writeFiles())) {
      const file = join(outputDirectory, name);
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, text);
    }
  });
}

/** The text of every file, by its name. */
function writeFiles() {
  const pages = listPages();
  const guides = pages.filter(({ group }) => group !== "Project");
  const texts = new Map(
    pages.map(({ file }) => [
      file,
      file === "CHANGELOG.md" ? writeChanges() : readFileSync(file, "utf8"),
    ]),
  );
  const write = (page, folder) => writeLinks(texts.get(page.file), page.file, folder, pages);
  const full = [INTRODUCTION, ...guides.map((guide) => write(guide, "."))].join("\n");
  return {
    ...Object.fromEntries(
      pages.map((page) => [`${page.address}.md`, write(page, posix.dirname(page.address))]),
    ),
    "llms-full.txt": full,
    "llms.txt": writeList(pages, Buffer.byteLength(full)),
  };
}

function writeList(pages, bytes) {
  const groups = [...new Set(pages.map(({ group }) => group))];
  const lists = groups.map((group) => [
    // The standard's name for what can be left out.
    group === "Project" ? "Optional" : group,
    pages
      .filter((page) => page.group === group)
      .map(({ title, address, about }) => writeLine(title, `${address}.md`, about)),
  ]);
  const reference = Object.entries(REFERENCE).map(([module, about]) =>
    writeLine(module.replace("_", "/"), `modules/${module}.html`, about),
  );
  lists.splice(-1, 0, ["Reference", reference]);
  const size = `${Math.round(bytes / 1000)} kB`;
  return [
    `${INTRODUCTION}\nAll guides in one file: [llms-full.txt](llms-full.txt), ${size}.`,
    ...lists.map(([heading, lines]) => `## ${heading}\n\n${lines.join("\n")}`),
  ]
    .join("\n\n")
    .concat("\n");
}

const writeLine = (title, address, about) => `- [${title}](${address})${about ? `: ${about}` : ""}`;

/**
 * Points the links of a guide to the copies in Markdown, as seen from a folder of the site. A link to
 * another file becomes its path in the repository, and a picture its description.
 */
function writeLinks(text, file, folder, pages) {
  const withoutPictures = text.replace(/!\[([^\]]*)\]\([^)]+\)/g, "(Picture: $1)");
  return withoutPictures.replace(/\[([^\]]+)\]\(([^)\s]*)\)/g, (link, words, target) => {
    if (/^https:|^#/.test(target)) return link;
    const [path, heading] = target.split("#");
    const found = posix.join(posix.dirname(file), path);
    const page = pages.find((page) => page.file === found);
    if (!page) return `${words} (${found} in the repository)`;
    const address = posix.relative(folder, `${page.address}.md`);
    return `[${words}](${heading ? `${address}#${heading}` : address})`;
  });
}
