import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

/**
 * Saves the figures of a command for docs/evidence.md: a list of `{ name, value, target? }`, each a
 * text as the page shows it.
 */
export function saveFigures(name, command, figures, details = {}) {
  const [{ model }] = cpus();
  const machine = `${cpus().length} × ${model.trim()}, ${process.platform} ${process.arch}, Node.js ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  writeFileSync(
    join(import.meta.dirname, `${name}.json`),
    `${JSON.stringify({ command, date, machine, figures, ...details }, null, 2)}\n`,
  );
}
