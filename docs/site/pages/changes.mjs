// Writes the page of changes: what the next version brings, from the changesets, and then CHANGELOG.md.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const CHANGESETS = ".changeset";

/** The kinds of changes, the one that raises the version most first. */
const KINDS = ["major", "minor", "patch"];

/** Returns the page as Markdown. */
export function writeChanges() {
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  const past = readFileSync("CHANGELOG.md", "utf8")
    .replace(/^# .+\n/, "")
    .trim();
  const pending = readdirSync(CHANGESETS)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => readChangeset(readFileSync(join(CHANGESETS, file), "utf8")));
  const next = pending.length > 0 ? [writeNext(raise(version, pending), pending)] : [];
  return `${["# Changes", ...next, past].join("\n\n").trim()}\n`;
}

function readChangeset(text) {
  const [, kind, summary] = /^---\n"[^"]+": (\w+)\n---\n(.+)$/s.exec(text);
  return { kind, summary: summary.trim() };
}

/** The version that the changesets lead to. */
function raise(version, changesets) {
  const numbers = version.split(".").map(Number);
  const kinds = new Set(changesets.map(({ kind }) => kind));
  const highest = KINDS.findIndex((kind) => kinds.has(kind));
  return numbers
    .map((number, index) => (index < highest ? number : index === highest ? number + 1 : 0))
    .join(".");
}

/** Writes a version as `changeset version` writes it into CHANGELOG.md. */
function writeNext(version, changesets) {
  const kinds = KINDS.flatMap((kind) => {
    const lines = changesets
      .filter((one) => one.kind === kind)
      .map(({ summary }) => `- ${summary.replaceAll("\n", "\n  ")}`);
    if (lines.length === 0) return [];
    return [`### ${kind[0].toUpperCase()}${kind.slice(1)} changes\n\n${lines.join("\n")}`];
  });
  return [`## ${version}, not yet released`, ...kinds].join("\n\n");
}
