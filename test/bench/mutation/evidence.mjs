import { existsSync, readFileSync } from "node:fs";
import { saveFigures } from "../evidence/save-figures.mjs";
import { PARTS, reportFile } from "./parts.mjs";
import { findStale, findUnexplained, printStale, printSurvivors } from "./survivors.mjs";

/** Saves the figures of the reports of all parts, and returns the exit status: 1 for a survivor without an explanation. */
export function saveEvidence() {
  const missing = Object.keys(PARTS).filter((part) => !existsSync(reportFile(part)));
  if (missing.length > 0) return complain(`There is no report on ${missing.join(", ")}.`);
  const reports = new Map(
    Object.keys(PARTS).map((part) => [part, JSON.parse(readFileSync(reportFile(part), "utf8"))]),
  );
  const commits = new Set([...reports.values()].map(({ commit }) => commit));
  if (commits.size !== 1) {
    return complain(
      `The reports are about different commits: ${[...commits].join(", ")}. Run all of them at one.`,
    );
  }

  const all = [...reports.values()];
  const mutants = all.flatMap(listMutants);
  const unexplained = all.flatMap(findUnexplained);
  const stale = findStale(all);
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
    ...Array.from(reports, ([part, report]) => ({
      name: `mutation score of ${part}`,
      value: computeScore(listMutants(report)),
    })),
  ];
  saveFigures("mutation", "npm run bench -- mutation", figures, { commit: all[0].commit });
  for (const { name, value } of figures) console.log(`${value}  ${name}`);
  printSurvivors(unexplained);
  printStale(stale);
  return unexplained.length + stale.length === 0 ? 0 : 1;
}

const listMutants = ({ files }) => Object.values(files).flatMap(({ mutants }) => mutants);

const count = (some, ...statuses) => some.filter(({ status }) => statuses.includes(status)).length;

/** Counts like Stryker: a timeout means that the mutant was noticed, and ignored mutants do not count. */
function computeScore(some) {
  const noticed = count(some, "Killed", "Timeout");
  const all = noticed + count(some, "Survived", "NoCoverage");
  return Math.round((noticed / all) * 10_000) / 100;
}

function complain(message) {
  console.error(message);
  return 1;
}
