import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundled } from "./bundled.mjs";

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/**
 * Measures how long importing `.` takes in a new process, in milliseconds. The runs alternate with an
 * empty module, one that only imports node:crypto, and everything of `.` in one minified file, so
 * that other load affects all of them alike.
 */
export async function measureColdImport(runs) {
  const everything = await bundled('export * from "teams-outgoing-webhook"');
  const folder = mkdtempSync(join(tmpdir(), "cold-import-"));
  try {
    const writeModule = (name, text) => {
      writeFileSync(join(folder, name), text);
      return pathToFileURL(join(folder, name)).href;
    };
    const urls = {
      empty: writeModule("empty.mjs", "export {};"),
      crypto: writeModule("crypto.mjs", 'export * from "node:crypto";'),
      library: import.meta.resolve("teams-outgoing-webhook"),
      minified: writeModule("minified.mjs", everything.text),
    };
    const times = { empty: [], crypto: [], library: [], minified: [] };
    for (let run = 0; run < runs; run++) {
      for (const [name, url] of Object.entries(urls)) times[name].push(timeImport(url));
    }
    return {
      empty: median(times.empty),
      crypto: median(times.crypto),
      library: median(times.library),
      minified: median(times.minified),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timeImport(url) {
  const script = `const start = performance.now();
    await import(${JSON.stringify(url)});
    console.log(performance.now() - start);`;
  return Number(execFileSync(process.execPath, ["--input-type=module", "--eval", script]));
}
