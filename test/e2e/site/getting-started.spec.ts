import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../free-port.ts";

const run = promisify(execFile);
let folder: string;

/** All commands of the guide, in order, as one script. */
async function stepsOfGuide(port: number, tarball: string): Promise<string> {
  const guide = await readFile("docs/getting-started.md", "utf8");
  const blocks = [...guide.matchAll(/```(sh|js)\n(.*?)```/gs)];
  const steps = blocks.map(([, language, code]) =>
    language === "sh" ? code : `cat > server.mjs <<'END'\n${code}END\n`,
  );
  expect(blocks.map(([, language]) => language)).toEqual(["sh", "js", "sh", "sh", "sh"]);
  return steps
    .join("\n")
    .replace("npm install teams-outgoing-webhook", `npm install ${tarball}`)
    .replaceAll("3000", String(port))
    .replace("node server.mjs &", "node server.mjs & trap 'kill $!' EXIT; sleep 1");
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "getting-started-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("reaches a verified reply by following the guide with the packed package", async () => {
  const { stdout: packed } = await run("npm", ["pack", "--silent", "--pack-destination", folder]);
  const tarball = resolve(folder, packed.trim().split("\n").at(-1) as string);
  await writeFile(join(folder, "steps.sh"), await stepsOfGuide(await freePort(), tarball));
  const { stdout, stderr } = await run("bash", ["steps.sh"], {
    cwd: folder,
    timeout: 60_000,
  }).catch((error: { stdout: string; stderr: string }) => error);
  const said = stdout + stderr;
  expect(said).toContain("Listening on http://127.0.0.1:");
  expect(said).toContain("✓ Teams would show this:\n\n  Hello Alex Example! You said: hello");
  expect(said).toContain("Refused. The signature matches none of the security tokens.");
});
