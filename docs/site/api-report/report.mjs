// Writes a report of the public names of each entry point, from the built declarations. With --check,
// shows how they differ from the saved reports.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";

const root = join(import.meta.dirname, "../../..");
const check = process.argv.includes("--check");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const silent = { default: { logLevel: "none" } };

const reports = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
  target.require ? [report(subpath, target.require.types)] : [],
);

/** Writes the report of an entry point, and says whether it differs from the saved one. */
function report(subpath, types) {
  const name = `${subpath === "." ? "index" : subpath.slice(2)}.api.md`;
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(import.meta.dirname, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: import.meta.dirname,
        reportTempFolder: join(import.meta.dirname, ".build"),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      compiler: {
        overrideTsconfig: {
          files: [types],
          compilerOptions: {
            target: "es2022",
            lib: ["es2022"],
            types: [],
            module: "nodenext",
            moduleResolution: "nodenext",
          },
        },
      },
      newlineKind: "lf",
      // TypeDoc and the tests check the comments.
      messages: { extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
  });
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: !check,
    messageCallback: (message) => {
      if (message.logLevel !== "error") message.handled = true;
    },
  });
  return {
    subpath,
    changed: apiReportChanged,
    file: config.reportFilePath,
    made: config.reportTempFilePath,
  };
}

for (const { subpath, changed, file, made } of reports) {
  if (!changed) continue;
  if (!check) {
    console.log(`${subpath}: ${file}`);
    continue;
  }
  console.error(`The public names of ${subpath} differ from their report:\n`);
  try {
    execFileSync("git", ["--no-pager", "diff", "--no-index", file, made], { stdio: "inherit" });
  } catch {
    // git exits with 1 if the files differ.
  }
  process.exitCode = 1;
}
if (process.exitCode) {
  console.error(`
If this is intended, run npm run api, commit the reports, and add a changeset. Removing or narrowing
a name is a major change, adding one is a minor change: docs/versions.md.`);
}
