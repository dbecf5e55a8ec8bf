// Saves the figures of Stryker's last run, by folder, from its report.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { EXPLAINED } from "./explained.mjs";

const report = JSON.parse(await readFile("reports/mutation/mutation.json", "utf8"));
const mutants = Object.entries(report.files).flatMap(([file, { mutants }]) =>
  mutants.map(({ status }) => ({ folder: file.replace(/[^/]+$/, ""), status })),
);

/** Describes a survivor like the list of explanations: its file, its line and the change. */
function describeSurvivor(file, source, { location: { start, end }, replacement }) {
  const lines = source.split("\n");
  const line = lines[start.line - 1];
  const original = line.slice(start.column - 1, end.line > start.line ? undefined : end.column - 1);
  return { file, line: line.trim(), change: `${original} → ${replacement}`.replace(/\s+/g, " ") };
}

const survivors = Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
  mutants
    .filter(({ status }) => status === "Survived" || status === "NoCoverage")
    .map((mutant) => describeSurvivor(file, source, mutant)),
);
const unexplained = survivors.filter((survivor) =>
  EXPLAINED.every((known) =>
    ["file", "line", "change"].some((part) => known[part] !== survivor[part]),
  ),
);

const count = (some, ...statuses) => some.filter(({ status }) => statuses.includes(status)).length;

/** Counts like Stryker: a timeout means that the mutant was noticed, and ignored mutants do not count. */
function computeScore(some) {
  const noticed = count(some, "Killed", "Timeout");
  const all = noticed + count(some, "Survived", "NoCoverage");
  return Math.round((noticed / all) * 10_000) / 100;
}

const folders = [...new Set(mutants.map(({ folder }) => folder))].sort();
const score = computeScore(mutants);
const figures = [
  { name: "mutation score, per cent", value: score, target: 95, met: score >= 95 },
  { name: "mutants that a test noticed", value: count(mutants, "Killed", "Timeout") },
  { name: "mutants that none noticed", value: count(mutants, "Survived", "NoCoverage") },
  {
    name: "of these without an explanation",
    value: unexplained.length,
    target: 0,
    met: unexplained.length === 0,
  },
  { name: "mutants left out, each with its reason", value: count(mutants, "Ignored") },
  ...folders.map((folder) => ({
    name: `mutation score of ${folder}`,
    value: computeScore(mutants.filter((mutant) => mutant.folder === folder)),
  })),
];
const evidence = {
  command: "npm run bench -- mutation",
  date: new Date().toISOString().slice(0, 10),
  machine: `Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
  figures,
};
await mkdir("test/bench/evidence", { recursive: true });
await writeFile("test/bench/evidence/mutation.json", `${JSON.stringify(evidence, null, 2)}\n`);
for (const { name, value } of figures) console.log(`${value}  ${name}`);
for (const survivor of unexplained) console.error("Neither killed nor explained:", survivor);
process.exitCode = unexplained.length === 0 ? 0 : 1;
