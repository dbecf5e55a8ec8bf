// Writes README.md as the package needs it. A copy of the package lacks most of the files that its
// links and pictures name, so they become addresses of the repository that the manifest names, or,
// in a package that was packed without one, plain text.
//
//   node .ci/packed-readme.mjs write      before packing
//   node .ci/packed-readme.mjs restore    after packing
//   node .ci/packed-readme.mjs print URL  shows the result for a repository
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

const README = "README.md";
const ORIGINAL = "node_modules/.original-readme.md";
const [, , task, url] = process.argv;
const { files, repository } = JSON.parse(readFileSync("package.json", "utf8"));
const base = (url ?? repository?.url)?.replace(/^git\+|\.git$/g, "");

const isPacked = (file) =>
  [README, "LICENSE", ...files].some((entry) => file === entry || file.startsWith(`${entry}/`));

function rewriteLinks(text) {
  const rewritten = text.replace(
    /(!?)\[([^\]]*)\]\((?!https:|#)([^)\s#]+)(#[^)\s]*)?\)/g,
    (link, picture, label, file, heading = "") => {
      if (isPacked(file)) return link;
      if (base)
        return `${picture}[${label}](${base}/${picture ? "raw" : "blob"}/HEAD/${file}${heading})`;
      return picture ? "" : label;
    },
  );
  return base
    ? rewritten
    : `${rewritten}\nThe guides and the pictures are in the folder \`docs\` of the repository.\n`;
}

if (task === "restore") {
  // Another run that packed at the same time may have restored it.
  if (existsSync(ORIGINAL)) renameSync(ORIGINAL, README);
} else {
  // What an interrupted run left behind is the original.
  const original = readFileSync(existsSync(ORIGINAL) ? ORIGINAL : README, "utf8");
  if (task === "print") process.stdout.write(rewriteLinks(original));
  else {
    const packed = rewriteLinks(original);
    // Restoring would lose what somebody wrote into the copy that an interrupted run left behind.
    if (![original, packed].includes(readFileSync(README, "utf8"))) {
      throw new Error(`README.md was edited since packing stopped. Merge it with ${ORIGINAL}.`);
    }
    writeFileSync(ORIGINAL, original);
    writeFileSync(README, packed);
  }
}
