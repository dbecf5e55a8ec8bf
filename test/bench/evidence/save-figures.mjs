import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

/**
 * Saves the figures of a command for docs/evidence.md: a list of `{ name, value, target?, met? }`, with
 * the commit, the date and the machine of the measurement.
 */
export function saveFigures(name, command, figures, details = {}) {
  const evidence = { command, ...describeMeasurement(), figures, ...details };
  writeFileSync(
    join(import.meta.dirname, `${name}.json`),
    `${JSON.stringify(evidence, null, 2)}\n`,
  );
}

/** What a reader has to know to repeat a measurement: the commit, the date and the machine. */
export function describeMeasurement() {
  const [{ model }] = cpus();
  return {
    commit: readCommit(),
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} × ${model.trim()}, ${process.platform} ${process.arch}, Node.js ${process.versions.node}`,
  };
}

function readCommit() {
  const git = (...options) =>
    execFileSync("git", options, { cwd: import.meta.dirname, encoding: "utf8" }).trim();
  // Figures and pictures may have changed since the commit: they change no measurement.
  const changes = git("status", "--porcelain", "--", ":/src", ":/test", ":!/test/bench/evidence");
  return `${git("rev-parse", "--short=10", "HEAD")}${changes === "" ? "" : ", with changes"}`;
}
