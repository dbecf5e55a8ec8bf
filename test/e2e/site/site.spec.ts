import { readdirSync, readFileSync } from "node:fs";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "../browser/barriers.ts";
import { type ShownSite, showSite } from "./shown-site.ts";

const functions = "functions/teams-outgoing-webhook";
// The narrow light page has the elements of the dark one and the colours of the wide one.
const looks = [
  { width: 1200, colorScheme: "light", findsBarriers: true },
  { width: 360, colorScheme: "light", findsBarriers: false },
  { width: 360, colorScheme: "dark", findsBarriers: true },
] as const;

/**
 * In the navigation, the element that opens a module contains the link to it. In the reference, the
 * sections of a name skip ranks of headings.
 */
const LEFT_TO_TYPEDOC = {
  "nested-interactive": { enabled: false },
  "heading-order": { enabled: false },
};

/** The guides, in the order of docs/README.md. */
const listed = [...readFileSync("docs/README.md", "utf8").matchAll(/^- \[(.+?)\]\((.+?)\.md\)/gm)];
const guides = listed.map(([, , name]) => `guides/${name}.html`);

let site: ShownSite;
beforeAll(async () => {
  site = await showSite();
});
afterAll(() => site?.close());

/** A page of every kind in the reference and beside the guides. */
const others = [
  `${functions}.commandText.html`,
  "classes/teams-outgoing-webhook.UsageError.html",
  "interfaces/teams-outgoing-webhook.Activity.html",
  "types/teams-outgoing-webhook.RejectionReason.html",
  "variables/teams-outgoing-webhook_testing.documentedSample.html",
  "modules/teams-outgoing-webhook.html",
  "modules.html",
  "hierarchy.html",
  "project/changes.html",
  "project/security.html",
];

describe.concurrent.each(["", "guides/", ...guides, ...others])("the page %s", (path) => {
  it.each(looks)("shows at $width pixels, $colorScheme", async (look) => {
    const { page, complaints } = await site.open(path, look);
    expect(await page.locator("h1").count()).toBe(1);
    const { wide, background } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - window.innerWidth,
      background: getComputedStyle(document.body).backgroundColor,
    }));
    expect(wide).toBe(0);
    const [red = 0] = background.match(/\d+/g)?.map(Number) ?? [];
    expect(red > 128 ? "light" : "dark").toBe(look.colorScheme);
    if (look.findsBarriers) expect(await barriers(page, LEFT_TO_TYPEDOC)).toEqual([]);
    await page.close();
    expect(complaints).toEqual([]);
  });
});

describe("the navigation", () => {
  it("lists every guide in order, and opens each", async () => {
    const { page } = await site.open("guides/serving.html");
    const links = page.locator("#tsd-nav-container a[href*='guides/']");
    await links.first().waitFor({ state: "attached" });
    const hrefs = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(hrefs).toEqual([...guides, "guides/index.html"].map((path) => site.url + path));
    for (const href of hrefs) expect((await fetch(href)).status).toBe(200);
    await page.close();
  });

  it("links to the guides from every page", async () => {
    const { page } = await site.open(`${functions}.commandText.html`);
    await page.locator("header").getByRole("link", { name: "Guides" }).click();
    expect(page.url()).toBe(`${site.url}guides/`);
    await page.close();
  });

  it("links to the playground and back", async () => {
    const { page, complaints } = await site.open("guides/replying.html");
    await page.locator("header").getByRole("link", { name: "Playground" }).click();
    await page.getByRole("tab", { name: "Verify" }).waitFor();
    expect(page.url()).toBe(`${site.url}playground/`);
    await page.getByRole("link", { name: "teams-outgoing-webhook" }).click();
    expect(page.url()).toBe(site.url);
    await page.close();
    expect(complaints).toEqual([]);
  });
});

describe("the page of changes", () => {
  it("shows every changeset under the version that it leads to", async () => {
    const { page } = await site.open("project/changes.html");
    expect(await page.locator("h1").innerText()).toBe("Changes");
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    const changesets = readdirSync(".changeset").filter((file) => file.endsWith(".md"));
    const first = changesets.length > 0 && version === "0.0.0" ? "1.0.0, not yet released" : /^\d/;
    await page.getByRole("heading", { level: 2, name: first }).first().waitFor();
    const shown = (await page.locator(".tsd-typography").innerText()).replace(/\s+/g, " ");
    for (const file of changesets) {
      const [, summary = ""] =
        /\n---\n\s*(.+?)[.:`]/s.exec(readFileSync(`.changeset/${file}`, "utf8")) ?? [];
      expect(shown).toContain(summary.trim());
    }
    await page.close();
  });
});

describe("the reference", () => {
  const pages = ["functions", "classes", "interfaces", "types", "variables"].flatMap((folder) =>
    readdirSync(`docs/site/dist/${folder}`).map((file) => `${folder}/${file}`),
  );

  it("has a page for every name of every entry point", async () => {
    const { entryPoints } = JSON.parse(readFileSync("typedoc.json", "utf8"));
    for (const entry of entryPoints) {
      const names = Object.keys(await import(`../../../${entry}`));
      const missing = names.filter((name) => !pages.some((page) => page.endsWith(`.${name}.html`)));
      expect(missing).toEqual([]);
    }
    expect(pages.length).toBeGreaterThan(100);
  });

  it("fits every page on a phone", async () => {
    const modules = readdirSync("docs/site/dist/modules").map((file) => `modules/${file}`);
    const { page } = await site.open("", { width: 360, colorScheme: "light" });
    const wide: string[] = [];
    for (const path of [...pages, ...modules]) {
      await page.goto(site.url + path, { waitUntil: "domcontentloaded" });
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth))
        wide.push(path);
    }
    await page.close();
    expect(wide).toEqual([]);
  }, 180_000);

  const used = pages.filter((page) => /^(?:functions|classes|variables)\//.test(page));

  it.each(used)("shows an example on %s", (page) => {
    const document = parse(readFileSync(`docs/site/dist/${page}`, "utf8"));
    expect(readTexts(document, "h4")).toContain("Example");
    expect(readTexts(document, "pre").join()).toContain("teams-outgoing-webhook");
  });
});

/** The text of every element with a tag name. */
function readTexts(node: Tree.Node, name: string): string[] {
  if (node.nodeName === name) return [readText(node)];
  return "childNodes" in node ? node.childNodes.flatMap((child) => readTexts(child, name)) : [];
}

const readText = (node: Tree.Node): string => {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(readText).join("") : "";
};
