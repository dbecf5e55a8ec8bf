import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";

// Inside the repository, so that the package can import itself by name.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join("test", ".consumer-"));
});
afterAll(() => rm(folder, { recursive: true }));

const consumer = `
  import { diagnoseMismatch, type Diagnosis } from "teams-outgoing-webhook/diagnose";
  export const diagnosis: Promise<Diagnosis> = diagnoseMismatch({ body: new Uint8Array(), authorization: null }, [""]);
  import { createFetchHandler, handleOutgoingWebhook, verifyOutgoingWebhook, type Verification } from "teams-outgoing-webhook/web";
  export const handle = handleOutgoingWebhook;
  export const late = ({ signal }: Parameters<Parameters<typeof createFetchHandler>[0]["reply"]>[1]): boolean => signal.aborted;
  const result: Promise<Verification> = verifyOutgoingWebhook({ body: "", authorization: null }, "");
`;

it.each([
  ["an ES module", "consumer.mts", "export default result;"],
  ["a CommonJS module", "consumer.cts", "export default result;"],
])(
  "compile ./web and ./diagnose without types of Node.js and the DOM in %s",
  async (_, file, ending) => {
    await writeFile(join(folder, file), consumer + ending);
    const program = ts.createProgram([join(folder, file)], {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipDefaultLibCheck: true,
      types: [],
      lib: ["lib.es2022.d.ts"],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
    });
    const complaints = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect(complaints).toEqual([]);
    const files = program.getSourceFiles().map(({ fileName }) => fileName);
    expect(files).toContainEqual(expect.stringMatching(/dist\/web\.d\.c?ts$/));
    expect(files).toContainEqual(expect.stringMatching(/dist\/diagnose\.d\.c?ts$/));
  },
);
