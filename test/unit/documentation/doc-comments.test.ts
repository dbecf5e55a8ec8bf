import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { transform } from "esbuild";
import ts from "typescript";
import { afterAll, describe, expect, it, vi } from "vitest";

interface Example {
  readonly name: string;
  readonly code: string;
}

/** Every @example of the public documentation, named after what stands behind its comment. */
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

// In the checkout, so that the package finds itself by its own name.
const folder = "test/.examples";
const examples = await readExamples();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
// By number: some names differ only in case, which some file systems do not tell apart.
const fileOf = (name: string) => join(folder, `${examples.findIndex((e) => e.name === name)}`);
for (const { name, code } of examples) {
  await writeFile(`${fileOf(name)}.ts`, code);
  const { code: script } = await transform(code, { loader: "ts" });
  await writeFile(`${fileOf(name)}.mjs`, script);
}
afterAll(() => rm(folder, { recursive: true }));

/** What the comments behind `console.log` promise: on its line, or on the lines below it. */
const promisedBy = (code: string): string[] =>
  [...code.matchAll(/console\.log\(.*\);(?: \/\/ (.*)|((?:\n\/\/ .*)+))/g)].map(
    ([, beside, below]) => beside ?? (below as string).replace(/\n\/\/ /g, "\n").trim(),
  );

describe("the examples in the documentation comments", () => {
  it.each([
    ["src/index.ts", 90],
    ["src/web.ts", 90],
    ["src/diagnose.ts", 12],
    ["src/testing.ts", 14],
  ])("stand at every name that %s exports", async (entry, least) => {
    const source = (await readFile(entry, "utf8")).replace(/\/\*.*?\*\//gs, "");
    const lists = [...source.matchAll(/export (?:type )?\{([^}]+)\} from "\.\/(.+)"/g)];
    const names = lists.flatMap(([, list, file]) =>
      [...(list as string).matchAll(/\b(?!type\b)\w+/g)].map(
        ([name]) => `${(file as string).replace(/\W/g, "-")}-${name}`,
      ),
    );
    expect(names.length).toBeGreaterThanOrEqual(least);
    const shown = new Set(examples.map(({ name }) => name));
    expect(names.filter((name) => !shown.has(name))).toEqual([]);
  });

  it("compile", () => {
    const program = ts.createProgram(
      examples.map(({ name }) => `${fileOf(name)}.ts`),
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
    const complaints = ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${file?.fileName}: ${JSON.stringify(messageText)}`);
    expect(complaints).toEqual([]);
  });

  it.each(examples)("print what they promise: $name", async ({ name, code }) => {
    const printed: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((...values) => {
      printed.push(format(...values));
    });
    await import(pathToFileURL(`${fileOf(name)}.mjs`).href);
    log.mockRestore();
    expect(printed).toEqual(promisedBy(code));
  });
});
