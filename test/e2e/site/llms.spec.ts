import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";

const SITE = "docs/site/dist";
const list = readFileSync(`${SITE}/llms.txt`, "utf8");
const full = readFileSync(`${SITE}/llms-full.txt`, "utf8");
const guides = [
  ...readFileSync("docs/README.md", "utf8").matchAll(/^- \[(.+?)\]\((.+?)\.md\)/gm),
].map(([, title, name]) => ({ title: title as string, name: name as string }));
const copies = ["guides", "guides/frameworks", "project"].flatMap((folder) =>
  readdirSync(`${SITE}/${folder}`)
    .filter((file) => file.endsWith(".md"))
    .map((file) => `${folder}/${file}`),
);

/** The links of a text outside its programs, with the headings that they name. */
const readLinks = (text: string) =>
  [...text.replace(/^```.*?^```/gms, "").matchAll(/\]\(([^)\s#]*)(?:#([^)\s]+))?\)/g)]
    .map(([, path = "", heading]) => ({ path, heading }))
    .filter(({ path }) => !path.startsWith("https:"));

const readHeadings = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );

describe("llms.txt", () => {
  it("has the form of llmstxt.org: a title, a summary, and sections of links", () => {
    const [head, ...sections] = list.split(/^## /m);
    expect(head).toMatch(/^# teams-outgoing-webhook\n\n> Verify/);
    expect(sections.length).toBeGreaterThan(5);
    for (const section of sections) {
      const [, ...lines] = section.trim().split("\n");
      for (const line of lines.filter(Boolean)) expect(line).toMatch(/^- \[.+\]\(\S+\)(: .+)?$/);
    }
  });

  it("lists every guide with a line about it", () => {
    for (const { title, name } of guides)
      expect(list).toContain(`\n- [${title}](guides/${name}.md): `);
    expect(guides.length).toBeGreaterThan(35);
  });

  it("states the size of llms-full.txt", () => {
    const { size } = statSync(`${SITE}/llms-full.txt`);
    expect(list).toContain(`[llms-full.txt](llms-full.txt), ${Math.round(size / 1000)} kB.`);
    expect(list.length).toBeLessThan(8_000);
    expect(size).toBeLessThan(300_000);
  });
});

describe("llms-full.txt", () => {
  it.each(guides)("contains the whole text of $title", ({ name }) => {
    const paragraphs = readFileSync(`docs/${name}.md`, "utf8").split("\n\n");
    const withoutLinks = paragraphs.filter((paragraph) => !/\]\(/.test(paragraph));
    for (const paragraph of withoutLinks) expect(full).toContain(paragraph);
  });
});

describe.each(["llms.txt", "llms-full.txt", ...copies])("the links of %s", (file) => {
  it("lead to files and headings of the site", () => {
    const text = readFileSync(`${SITE}/${file}`, "utf8");
    for (const { path, heading } of readLinks(text)) {
      const target = path === "" ? file : posix.join(posix.dirname(file), path);
      expect(existsSync(`${SITE}/${target}`), `${target} in ${file}`).toBe(true);
      if (heading && target.endsWith(".md"))
        expect(readHeadings(readFileSync(`${SITE}/${target}`, "utf8"))).toContain(heading);
    }
  });
});
