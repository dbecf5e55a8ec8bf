import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { transform } from "esbuild";
import ts from "typescript";
import { afterAll, describe, expect, it, vi } from "vitest";

interface Example {
  readonly name: string;
  readonly code: string;
}

/** Every @example in the source, named after its file and the export that it documents. */
async function readExamples(): Promise<Example[]> {
  const files = await readdir("src", { recursive: true, encoding: "utf8" });
  const examples: Example[] = [];
  for (const file of files.filter((file) => file.endsWith(".ts"))) {
    const source = await readFile(join("src", file), "utf8");
    for (const [, block, subject] of source.matchAll(
      /@example\n \* ```ts\n((?: \*.*\n)*?) \* ```\n \*\/\nexport (?:async )?(?:class|const|function|interface|type) (\w+)/g,
    )) {
      const code = (block as string).replace(/^ \* ?/gm, "");
      examples.push({ name: `${file.replace(/\W/g, "-")}-${subject}`, code });
    }
  }
  return examples;
}

// Inside the repository, so that the package can import itself by name.
const folder = "test/.examples";
const examples = await readExamples();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
// Numbered, because some names differ only in case, which some file systems ignore.
const filePath = (name: string) => join(folder, `${examples.findIndex((e) => e.name === name)}`);
for (const { name, code } of examples) {
  await writeFile(`${filePath(name)}.ts`, code);
  const { code: script } = await transform(code, { loader: "ts" });
  await writeFile(`${filePath(name)}.mjs`, script);
}
afterAll(() => rm(folder, { recursive: true }));

/** The output that the comments after `console.log` promise, on its line or on the lines below. */
const readPromises = (code: string): string[] =>
  [...code.matchAll(/console\.log\(.*\);(?: \/\/ (.*)|((?:\n\/\/ .*)+))/g)].map(
    ([, beside, below]) => beside ?? (below as string).replace(/\n\/\/ /g, "\n").trim(),
  );

/** The functions and classes that a module exports from other files, named like the examples. */
async function readExportedValues(file: string): Promise<string[]> {
  const source = (await readFile(join("src", file), "utf8")).replace(/\/\*.*?\*\//gs, "");
  const names: string[] = [];
  for (const [, list, from] of source.matchAll(/export (\*|\{[^}]+\}) from "(.+)"/g)) {
    const target = join(dirname(file), from as string);
    if (list === "*") names.push(...(await readExportedValues(target)));
    for (const [name] of (list as string).replace(/\btype \w+/g, "").matchAll(/\w+/g)) {
      names.push(`${target.replace(/\W/g, "-")}-${name}`);
    }
  }
  return names;
}

describe("the examples in the documentation comments", () => {
  it.each([
    ["index.ts", 46],
    ["web.ts", 45],
    ["diagnose.ts", 3],
    ["testing.ts", 6],
  ])("cover every function and class that src/%s exports", async (entry, least) => {
    const names = await readExportedValues(entry);
    expect(names.length).toBeGreaterThanOrEqual(least);
    const shown = new Set(examples.map(({ name }) => name));
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  it("compile", () => {
    const program = ts.createProgram(
      examples.map(({ name }) => `${filePath(name)}.ts`),
      {
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: ["node"],
        lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
      },
    );
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${file?.fileName}: ${JSON.stringify(messageText)}`);
    expect(messages).toEqual([]);
  });

  it.each(examples)("print what they promise: $name", async ({ name, code }) => {
    const printed: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...values) => {
      printed.push(format(...values));
    });
    await import(pathToFileURL(`${filePath(name)}.mjs`).href);
    log.mockRestore();
    expect(printed).toEqual(readPromises(code));
  });
});
