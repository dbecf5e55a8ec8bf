import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeRejection, type RejectionReason, rejectionStatus } from "../../../src/index.ts";

const readme = readFileSync("README.md", "utf8");
const guides = ["docs/", "docs/frameworks/"].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => folder + file),
);
const documents = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", ...guides];

describe.each(documents)("%s", (document) => {
  const text = readFileSync(document, "utf8");

  it("quotes its examples exactly", () => {
    for (const [, file, code] of text.matchAll(/<!-- (\S+) -->\n+```\w+\n(.*?)```/gs)) {
      expect(code).toBe(readFileSync(file as string, "utf8"));
    }
    const blocks = text.match(/^```(ts|js)$/gm) ?? [];
    expect(text.match(/<!-- \S+ -->\n```(ts|js)$/gm) ?? []).toHaveLength(blocks.length);
  });

  it("links only to files and headings that exist", () => {
    for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https:/.test(link as string)) continue;
      const [file, heading] = (link as string).split("#");
      const target = file ? join(document, "..", file) : document;
      expect(existsSync(target), `${target} of ${document}`).toBe(true);
      if (heading) expect(readHeadings(target)).toContain(heading);
    }
  });

  it("names no path outside the repository", () => {
    expect(text).not.toMatch(/\.\.\/shared|\/work\//);
  });
});

describe("README.md", () => {
  it("begins with the program that a test of the site runs", () => {
    const [, first] = /<!-- (\S+) -->/.exec(readme) ?? [];
    expect(first).toBe("docs/examples/getting-started.mjs");
  });

  it("lists every rejection reason with its status and meaning", () => {
    const rows = [...readme.matchAll(/^\| `([a-z0-9-]+)` \| (\d{3}) \| (.+) \|$/gm)];
    const source = readFileSync("src/core/verify/rejection.ts", "utf8");
    const union = /RejectionReason =((?:\s+\| "[^"]+")+)/.exec(source)?.[1] ?? "";
    const reasons = [...union.matchAll(/"([^"]+)"/g)].map(([, reason]) => reason);
    expect(rows.map(([, reason]) => reason)).toEqual(reasons);
    for (const [, reason, status, meaning] of rows) {
      expect(Number(status)).toBe(rejectionStatus(reason as RejectionReason));
      expect(meaning).toBe(describeRejection(reason as RejectionReason));
    }
  });

  it("gives a newcomer two commands", () => {
    const commands = readme.match(/^npm ci\b.*$/gm);
    expect(commands).toEqual(["npm ci && npm run demo", "npm ci && npm test"]);
  });
});

describe("CONTRIBUTING.md", () => {
  const contributing = readFileSync("CONTRIBUTING.md", "utf8");
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));

  it("names only paths that exist", () => {
    const named = [
      ...contributing.matchAll(/`((?:[\w.-]+\/)+[\w.-]*|[\w.-]+\.(?:ts|mjs|md|json))`/g),
    ];
    const paths = named.map(([, path]) => path as string).filter((path) => path !== "release.yml");
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("lists every npm script once", () => {
    const table = contributing.split("\n## Scripts\n")[1]?.split("\n## ")[0] ?? "";
    const listed = [...table.matchAll(/^\| `([a-zA-Z0-9:]+)` \|/gm)].map(([, script]) => script);
    expect(listed).toEqual(Object.keys(scripts));
  });

  it.each([
    ...documents,
    ...[".ci/run", ".github/pull_request_template.md"],
    ...readdirSync(".github/workflows").map((file) => `.github/workflows/${file}`),
  ])("lists the npm scripts that %s names", (file) => {
    const named = [...readFileSync(file, "utf8").matchAll(/npm run ([\w:]+)/g)];
    for (const [, script] of named) expect(Object.keys(scripts)).toContain(script);
  });
});

function readHeadings(file: string): string[] {
  const headings = readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
