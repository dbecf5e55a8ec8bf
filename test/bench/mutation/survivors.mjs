import { EXPLAINED } from "./explained.mjs";

/** Lists the mutants of a report that no test noticed and no explanation covers. */
export const findUnexplained = (report) =>
  listSurvivors(report).filter((survivor) =>
    EXPLAINED.every((known) =>
      ["file", "line", "change"].some((part) => known[part] !== survivor[part]),
    ),
  );

const listSurvivors = ({ files }) =>
  Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map((mutant) => describeSurvivor(file, source, mutant)),
  );

/** Describes a survivor like the list of explanations: its file, its line and the change. */
function describeSurvivor(file, source, { location: { start, end }, replacement }) {
  const line = source.split("\n")[start.line - 1];
  const original = line.slice(start.column - 1, end.line > start.line ? undefined : end.column - 1);
  return {
    place: `${file}:${start.line}:${start.column}`,
    file,
    line: line.trim(),
    change: `${original} → ${replacement}`.replace(/\s+/g, " "),
  };
}

/** Lists explanations of lines that a report no longer contains. */
export const findStale = (reports) => {
  const sources = new Map(
    reports
      .flatMap(({ files }) => Object.entries(files))
      .map(([file, { source }]) => [file, source]),
  );
  return EXPLAINED.filter(({ file, line }) => !sources.get(file)?.includes(line));
};

export function printSurvivors(survivors) {
  for (const { place, line, change } of survivors) {
    console.error(`${place}  survived: ${change}\n    ${line}`);
  }
}
