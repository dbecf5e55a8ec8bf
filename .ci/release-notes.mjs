// Prints what CHANGELOG.md says of the version in package.json.
import { readFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const sections = readFileSync("CHANGELOG.md", "utf8").split(/^(?=## )/m);
const section = sections.find((text) => text.startsWith(`## ${version}\n`));
if (!section) throw new Error(`CHANGELOG.md says nothing of ${version}`);
console.log(section.split("\n").slice(1).join("\n").trim());
