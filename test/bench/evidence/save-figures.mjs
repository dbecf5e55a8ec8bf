import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

const folder = join(import.meta.dirname, ".");

/**
 * Keeps the figures of a command, for docs/evidence.md: a list of `{ name, value, target? }`, all of
 * them texts as a reader sees them.
 */
export function saveFigures(name, command, figures, details = {}) {
  const [{ model }] = cpus();
  const machine = `${cpus().length} × ${model.trim()}, ${process.platform} ${process.arch}, Node.js ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ command, date, machine, figures, ...details }, null, 2)}\n`,
  );
}
