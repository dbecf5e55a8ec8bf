// Makes the declarations of dist smaller, which would be two thirds of what everybody installs.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const declarations = readdirSync("dist").filter((name) => /\.d\.c?ts$/.test(name));

for (const file of declarations) {
  const path = `dist/${file}`;
  const [name] = file.split(".d.");
  if (file.endsWith(".cts")) writeFileSync(path, trimmed(readFileSync(path, "utf8")));
  // Both kinds of module have the same types, so those of ES modules point to those of CommonJS.
  else if (existsSync(`dist/${name}.cjs`)) writeFileSync(path, `export * from "./${name}.cjs";\n`);
  // A shared chunk, which nothing refers to any more.
  else rmSync(path);
}

function trimmed(text) {
  return indentedByTwo(withoutTypeExamples(text));
}

/** Leaves the examples of functions, which editors show where they are called. */
function withoutTypeExamples(text) {
  return text.replace(
    /^\/\*\*\n(?: \*.*\n)*? \*\/\n(?=(?:declare |export )*(?:interface|type) )/gm,
    (comment) => comment.replace(/(?: \*\n)? \* @example\n(?: \*.*\n)*?(?= \* @| \*\/)/g, ""),
  );
}

/** Indents as the source does, with half the spaces. */
function indentedByTwo(text) {
  return text.replace(/^(?: {4})+/gm, (spaces) => spaces.slice(spaces.length / 2));
}
