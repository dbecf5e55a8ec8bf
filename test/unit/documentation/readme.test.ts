import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { describeRejection, type RejectionReason, rejectionStatus } from "../../../src/index.ts";
import { documentedSample } from "../../../src/testing.ts";
import { readPackage } from "../../bench/size/packed.mjs";
import { freePort } from "../../free-port.ts";

const readme = readFileSync("README.md", "utf8");
const guides = ["docs/", "docs/frameworks/"].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .map((file) => folder + file),
);
const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  "CODE_OF_CONDUCT.md",
  "skills/teams-outgoing-webhook/SKILL.md",
  "docs/site/pages/landing.md",
  ...guides,
];

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
});

describe("README.md", () => {
  it("fits on a few screens", () => {
    expect(readme.split(/\s+/).length).toBeLessThanOrEqual(750);
  });

  it("begins with a program of ten lines, and shows what send prints of its answer", async () => {
    const [, program] = /```js\n(.*?)```/s.exec(readme) ?? [];
    expect(program?.trim().split("\n").length).toBeLessThanOrEqual(10);
    const port = await freePort();
    vi.stubEnv("TEAMS_OUTGOING_WEBHOOK_TOKEN", documentedSample.token);
    const server = spawn(process.execPath, [
      ...["--input-type=module", "--eval"],
      `${program};\nsetTimeout(() => process.exit(), 30_000);`.replaceAll("3000", String(port)),
    ]);
    const url = `http://localhost:${port}/`;
    await vi.waitFor(() => fetch(url), 20_000);
    const send = await promisify(execFile)(process.execPath, ["dist/cli.js", "send", url]);
    server.kill();
    vi.unstubAllEnvs();
    const [, shown] = /```text\n(.*?)```/s.exec(readme) ?? [];
    const steady = (text = "") =>
      text
        .replace(/localhost:\d+/, "")
        .replace(/\d+ ms/, "")
        .trim();
    expect(steady(send.stdout)).toBe(steady(shown));
  }, 60_000);

  const packed = readPackage().files.map(({ path }) => path);
  it.each([
    ["without a repository", []],
    ["with one", ["git+https://forge.example/owner/name.git"]],
  ])("links to nothing that a copy of the package lacks, packed %s", async (_, url) => {
    const options = [".ci/packed-readme.mjs", "print", ...url];
    const { stdout } = await promisify(execFile)(process.execPath, options);
    const links = [...stdout.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link as string);
    for (const link of links.filter((each) => !/^https:|^#/.test(each))) {
      expect(packed).toContain(link);
    }
    for (const link of links.filter((each) => each.startsWith("https://forge.example/"))) {
      const [, path] =
        /^https:\/\/forge\.example\/owner\/name\/(?:blob|raw)\/HEAD\/([^#]+)/.exec(link) ?? [];
      expect(existsSync(path as string), link).toBe(true);
    }
    expect(links.some((link) => link.includes("/raw/HEAD/docs/pictures/"))).toBe(url.length > 0);
    expect(links).toContain("CHANGELOG.md");
  });

  it("leaves the meaning of every rejection reason to the guide to verifying", () => {
    const guide = readFileSync("docs/verifying.md", "utf8");
    const rows = [...guide.matchAll(/^\| `([a-z0-9-]+)` \| (\d{3}) \| (.+) \|$/gm)];
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
    const names = [...table.matchAll(/^\| (`[a-zA-Z0-9:]+`(?:, `[a-zA-Z0-9:]+`)*) \|/gm)];
    const listed = names.flatMap(([, cell]) => (cell as string).replaceAll("`", "").split(", "));
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
