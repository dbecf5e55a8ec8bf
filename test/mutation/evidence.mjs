// Writes the figures of the last run of Stryker, by folder, from its own report.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";

const report = JSON.parse(await readFile("reports/mutation/mutation.json", "utf8"));
const mutants = Object.entries(report.files).flatMap(([file, { mutants }]) =>
  mutants.map(({ status }) => ({ folder: file.replace(/[^/]+$/, ""), status })),
);

const count = (some, ...statuses) => some.filter(({ status }) => statuses.includes(status)).length;

/** As Stryker counts: a test that never ends has noticed a mutant, and what is left out counts nowhere. */
function scoreOf(some) {
  const noticed = count(some, "Killed", "Timeout");
  const all = noticed + count(some, "Survived", "NoCoverage");
  return Math.round((noticed / all) * 10_000) / 100;
}

const folders = [...new Set(mutants.map(({ folder }) => folder))].sort();
const figures = [
  { name: "mutation score, per cent", value: scoreOf(mutants), target: 95 },
  { name: "mutants that a test noticed", value: count(mutants, "Killed", "Timeout") },
  { name: "mutants that none noticed", value: count(mutants, "Survived", "NoCoverage") },
  { name: "mutants left out, each with its reason", value: count(mutants, "Ignored") },
  ...folders.map((folder) => ({
    name: `mutation score of ${folder}`,
    value: scoreOf(mutants.filter((mutant) => mutant.folder === folder)),
  })),
];
const evidence = {
  command: "npm run mutation",
  date: new Date().toISOString().slice(0, 10),
  machine: `Node.js ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
  figures,
};
await mkdir("docs/evidence", { recursive: true });
await writeFile("docs/evidence/mutation.json", `${JSON.stringify(evidence, null, 2)}\n`);
for (const { name, value } of figures) console.log(`${value}  ${name}`);
