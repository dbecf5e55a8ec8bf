import type { World as OutsideWorld } from "../../../src/cli/io.ts";
import { run } from "../../../src/cli/run.ts";
import { documentedSample } from "../../../src/testing.ts";

export const { token, body, authorization } = documentedSample;
export const otherToken = "QgyNSToQjf4p6+YzDpjKks1/tXeJQ7FhVHqRwTnugVI=";

/** The outside world of one command line. */
export interface World extends Partial<Omit<OutsideWorld, "readFile" | "readStdin">> {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string;
}

/** Runs a command line in a world of its own, and returns everything that it did. */
export async function runIn(world: World, ...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const shown: string[] = [];
  const saved = new Map<string, Uint8Array>();
  const { files = {}, stdin = "", ...rest } = world;
  const bytesOf = (content: string | Uint8Array) =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  const status = await run(argv, {
    env: { TEAMS_OUTGOING_WEBHOOK_TOKEN: token },
    version: "1.2.3",
    columns: 100,
    colors: false,
    stop: new AbortController().signal,
    giveUpAfter: 10_000,
    now: Date.now,
    readStdin: async () => bytesOf(stdin),
    async readFile(path) {
      const content = files[path];
      if (content === undefined) throw Object.assign(new Error(), { code: "ENOENT" });
      return bytesOf(content);
    },
    onLine: () => {},
    async saveFile(folder, name, bytes) {
      saved.set(`${folder}/${name}`, bytes);
    },
    async appendFile(path, text) {
      saved.set(path, bytesOf(text));
    },
    async createProject(written) {
      if (Object.keys(files).length > 0) throw Object.assign(new Error(), { code: "EEXIST" });
      for (const [name, text] of Object.entries(written)) saved.set(name, bytesOf(text));
    },
    print: (line) => out.push(line),
    printError: (line) => err.push(line),
    showProgress: (line) => shown.push(line),
    ...rest,
  });
  const everything = [...out, ...err, ...shown].join("\n");
  return { status, out: out.join("\n"), err: err.join("\n"), shown, saved, everything };
}
