import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeRejection, type RejectionReason, rejectionStatus } from "../../../src/index.ts";

const readme = readFileSync("README.md", "utf8");
const guides = readdirSync("docs").filter((file) => file.endsWith(".md"));
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CODE_OF_CONDUCT.md",
  ...guides.map((g) => `docs/${g}`),
];

describe.each(documents)("%s", (document) => {
  const text = readFileSync(document, "utf8");

  it("quotes examples as they are", () => {
    for (const [, file, code] of text.matchAll(/<!-- (\S+) -->\n+```\w+\n(.*?)```/gs)) {
      expect(code).toBe(readFileSync(file as string, "utf8"));
    }
    const blocks = text.match(/^```(ts|js)$/gm) ?? [];
    expect(text.match(/<!-- \S+ -->\n```(ts|js)$/gm) ?? []).toHaveLength(blocks.length);
  });

  it("links to files that are there, and to headings that are there", () => {
    for (const [, link] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https:/.test(link as string)) continue;
      const [file, heading] = (link as string).split("#");
      const target = file ? join(document, "..", file) : document;
      expect(existsSync(target), `${target} of ${document}`).toBe(true);
      if (heading) expect(headingsOf(target)).toContain(heading);
    }
  });

  it("speaks to a reader who has the package alone", () => {
    expect(text).not.toMatch(/\.\.\/shared|\/work\//);
  });
});

describe("README.md", () => {
  it("begins with a program that is compiled", () => {
    const [, first] = /<!-- (\S+) -->/.exec(readme) ?? [];
    expect(first).toBe("docs/examples/node-http.ts");
  });

  it("has every reason to refuse a request, with its status and its meaning", () => {
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

  it("asks a newcomer for two commands", () => {
    const commands = readme.match(/^npm ci\b.*$/gm);
    expect(commands).toEqual(["npm ci && npm run demo", "npm ci && npm test"]);
  });
});

function headingsOf(file: string): string[] {
  const headings = readFileSync(file, "utf8").matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
