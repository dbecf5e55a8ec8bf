import { EXPLAINED } from "./explained.mjs";

/** Lists the mutants of a report that no test noticed and no explanation covers. */
export const findUnexplained = (report) =>
  matchExplanations(listMutants(report, ["Survived", "NoCoverage"])).unexplained;

/** Lists the explanations of files of some reports that no mutant needs: a test notices it, or it is gone. */
export function findStale(reports) {
  const files = new Set(reports.flatMap(({ files }) => Object.keys(files)));
  // What only takes longer may time out on a busy machine.
  const statuses = ["Survived", "NoCoverage", "Timeout"];
  const { unused } = matchExplanations(reports.flatMap((report) => listMutants(report, statuses)));
  return unused.filter(({ file }) => files.has(file));
}

/** Matches mutants and explanations, one with one. */
function matchExplanations(mutants) {
  const unused = [...EXPLAINED];
  const unexplained = mutants.filter((mutant) => {
    const index = unused.findIndex((known) =>
      ["file", "line", "change"].every((part) => known[part] === mutant[part]),
    );
    if (index >= 0) unused.splice(index, 1);
    return index < 0;
  });
  return { unexplained, unused };
}

const listMutants = ({ files }, statuses) =>
  Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => statuses.includes(status))
      .map((mutant) => describeMutant(file, source, mutant)),
  );

/** Describes a mutant like the list of explanations: its file, its line and the change. */
function describeMutant(file, source, { location: { start, end }, replacement }) {
  const line = source.split("\n")[start.line - 1];
  const original = line.slice(start.column - 1, end.line > start.line ? undefined : end.column - 1);
  return {
    place: `${file}:${start.line}:${start.column}`,
    file,
    line: line.trim(),
    change: `${original} → ${replacement}`.replace(/\s+/g, " "),
  };
}

export function printSurvivors(survivors) {
  for (const { place, line, change } of survivors) {
    console.error(`${place}  survived: ${change}\n    ${line}`);
  }
}

export function printStale(explanations) {
  for (const { file, line, change } of explanations) {
    console.error(`${file}  nothing to explain: ${change}\n    ${line}`);
  }
}
