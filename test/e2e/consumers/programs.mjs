import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ENTRIES } from "./entries.mjs";

const vector = new URL("../../vectors/documented-inbound-message.json", import.meta.url);

/** The request that Microsoft documents; see test/vectors/README.md. */
export const SAMPLE = {
  token: "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=",
  request: {
    body: await readFile(vector, "utf8"),
    authorization: "HMAC 03TCao0i55H1eVKUusZOTZRjtvYTs+mO41mPL+R1e1U=",
  },
};

/** How each kind of file imports the package and exports its answer. */
const KINDS = {
  mjs: {
    import: (names, from) => `import { ${names} } from "${from}";`,
    export: (name, value) => `export const ${name} = ${value};`,
  },
  cjs: {
    import: (names, from) => `const { ${names} } = require("${from}");`,
    export: (name, value) => `exports.${name} = ${value};`,
  },
};

const programName = (subpath) => subpath.replace("./", "").replace(".", "main");

/** A module that exports the `answer` of an entry point. */
function composeProgram({ imports, body }, kind) {
  const lines = Object.entries(imports).map(([from, names]) =>
    KINDS[kind].import(names.join(", "), from),
  );
  lines.push(KINDS[kind].import("request, token", `./sample.${kind}`));
  lines.push(KINDS[kind].export("answer", `async () => {\n  ${body}\n}`));
  return `${lines.join("\n")}\n`;
}

/** The file names of the programs in a project. */
export const listPrograms = (extension, entries = ENTRIES) =>
  entries.map(({ subpath }) => `${programName(subpath)}.${extension}`);

/**
 * Writes a program for each entry point, the sample that they read, and a program that prints their
 * answers. TypeScript's .mts and .cts contain the same text as .mjs.
 */
export async function writePrograms(folder, extensions) {
  await writeFile(join(folder, "answers.mjs"), ANSWERS);
  for (const extension of extensions) {
    const kind = extension === "cjs" ? "cjs" : "mjs";
    const toSibling = (text) =>
      text.replace("./sample.mjs", `./sample.${extension.replace("t", "j")}`);
    const values = Object.entries(SAMPLE).map(([name, value]) =>
      KINDS[kind].export(name, JSON.stringify(value)),
    );
    await writeFile(join(folder, `sample.${extension}`), `${values.join("\n")}\n`);
    for (const entry of ENTRIES) {
      const file = join(folder, `${programName(entry.subpath)}.${extension}`);
      await writeFile(file, toSibling(composeProgram(entry, kind)));
    }
  }
}

const ANSWERS = `
import process from "node:process";
const answers = [];
for (const file of process.argv.slice(2)) answers.push(await (await import(file)).answer());
console.log(JSON.stringify(answers));
`;

/** Throws if a program gave the wrong answer. */
export function compareAnswers(printed, files, entries = ENTRIES) {
  const answers = JSON.parse(printed.trim().split("\n").at(-1));
  const wrong = files.flatMap((file, index) => {
    const expected = entries[index % entries.length].answer;
    return answers[index] === expected ? [] : [`${file}: ${answers[index]}, not ${expected}`];
  });
  if (answers.length !== files.length) wrong.push(`${answers.length} of ${files.length} answers`);
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}
