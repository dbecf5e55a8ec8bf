import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ShownSite, showSite } from "./shown-site.ts";

/** The pages of frameworks, in the order of docs/README.md. */
const frameworks = [
  ...readFileSync("docs/README.md", "utf8").matchAll(/^- \[(.+?)\]\((frameworks\/.+?)\.md\)/gm),
].map(([, title, name]) => [title as string, `guides/${name}.html`]);

let site: ShownSite;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  site = await showSite();
  ({ page, complaints } = await site.open(""));
  await page.locator("#tsd-search-trigger").click();
});
afterAll(() => site?.close());

const results = () => page.locator("#tsd-search-results a");

/** Searches, and waits for results or for the sentence that there are none. */
async function search(words: string): Promise<void> {
  const said = () => page.locator("#tsd-search-results, #tsd-search-status").allInnerTexts();
  await page.locator("#tsd-search-input").fill("");
  await expect.poll(async () => (await said()).join("")).toBe("");
  await page.locator("#tsd-search-input").fill(words);
  await expect.poll(async () => (await said()).join("")).not.toBe("");
}

/** Where the first result of a search leads, as a path of the site. */
async function searchFirst(words: string): Promise<string> {
  await search(words);
  return results()
    .first()
    .evaluate((link) => {
      const base = new URL(document.documentElement.dataset["base"] ?? "", location.href);
      return (link as HTMLAnchorElement).href.slice(base.href.length);
    });
}

describe("the search", () => {
  it("knows every framework", () => {
    expect(frameworks.length).toBeGreaterThanOrEqual(21);
  });

  it.each(frameworks)("leads from %s to its own page", async (title, path) => {
    expect(await searchFirst(title)).toBe(path);
    expect(await searchFirst(title.toLowerCase())).toBe(path);
  });

  it.each([
    ["private channel", "guides/setting-up-teams.html", "private channels"],
    ["shared channel", "guides/setting-up-teams.html", "channel"],
    ["powershell", "guides/getting-started.html", "$env:TEAMS_OUTGOING_WEBHOOK_TOKEN"],
    ["retry", "guides/serving.html", "delivers one twice"],
    ["leak", "guides/setting-up-teams.html", "revoke"],
    ["rotate", "guides/several-teams.html", "new token"],
    ["401", "guides/troubleshooting.html", "token"],
    ["ngrok", "guides/setting-up-teams.html", "ngrok"],
    ["slow", "guides/slow-work.html", "five seconds"],
  ])("leads from %s to the section of %s that says it", async (words, path, said) => {
    const found = await searchFirst(words);
    expect(found.split("#")[0]).toBe(path);
    const { page: shown } = await site.open(found);
    // From the heading to the next of its rank.
    const text = await shown.evaluate((id) => {
      const start = id ? document.getElementById(id) : document.querySelector("h1");
      let text = "";
      for (let next = start?.nextElementSibling; next; next = next.nextElementSibling) {
        if (id && next.matches("h1, h2")) break;
        text += next.textContent;
      }
      return text;
    }, found.split("#")[1]);
    expect(text).toContain(said);
    await shown.close();
  });

  it.each([
    ["commandText", "functions/teams-outgoing-webhook.commandText.html"],
    ["UsageError", "classes/teams-outgoing-webhook.UsageError.html"],
    ["carousel", "functions/teams-outgoing-webhook.carousel.html"],
  ])("leads from the name %s to its reference", async (name, path) => {
    expect(await searchFirst(name)).toBe(path);
  });

  it.each(["a:b", "-", "*", "~1", "^2", "+x", "\\"])("takes %j without an error", async (words) => {
    await search(words);
    expect(complaints).toEqual([]);
  });

  it("leads only to headings that exist", () => {
    const [, packed = ""] =
      /"(.+)"/s.exec(readFileSync("docs/site/dist/assets/search.js", "utf8")) ?? [];
    const { rows } = JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString());
    const sections = rows
      .map(({ url }: { url: string }) => url.split("#"))
      .filter(([path, id]: string[]) => /^(guides|project)\//.test(path as string) && id);
    expect(sections.length).toBeGreaterThan(100);
    const missing = sections.filter(
      ([path, id]: string[]) =>
        !readFileSync(`docs/site/dist/${path}`, "utf8").includes(` id="${id}"`),
    );
    expect(missing).toEqual([]);
  });
});
