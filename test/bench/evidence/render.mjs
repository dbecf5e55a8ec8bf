// Writes docs/evidence.md and its chart.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderChart, renderPage } from "./page.mjs";

const docs = join(import.meta.dirname, "../../../docs");
writeFileSync(join(docs, "evidence.md"), renderPage());
writeFileSync(join(docs, "pictures/speed.svg"), renderChart());
