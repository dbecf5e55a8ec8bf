import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buffer } from "node:stream/consumers";
import type { World } from "./io.ts";

/** Creates the outside world of this process. */
export function createProcessIo(version: string): World {
  const { env, stdin, stdout, stderr } = process;
  const stop = new AbortController();
  let handlesSignals = false;
  // A reader may stop early, as `head` does.
  stdout.on("error", () => stop.abort());
  stderr.on("error", () => {});
  let shown = false;
  const clear = () => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    env,
    version,
    columns: Math.max(40, Math.min(stdout.columns ?? 100, 100)),
    colors: wantsColors(env, stdout.isTTY === true),
    get stop() {
      // Without this, Ctrl+C ends the process at once; with it, the second one does.
      if (!handlesSignals) {
        for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
      }
      handlesSignals = true;
      return stop.signal;
    },
    // Longer than Teams waits, to report when a late answer arrives.
    giveUpAfter: 10_000,
    now: Date.now,
    readStdin: () => buffer(stdin),
    onLine(listener) {
      const lines = createInterface({ input: stdin });
      lines.on("line", listener);
      stop.signal.addEventListener("abort", () => lines.close(), { once: true });
    },
    readFile: (path) => readFile(path),
    appendFile: (path, text) => appendFile(path, text, { mode: 0o600 }),
    async createProject(files) {
      const found = await readdir(".");
      if (found.some((name) => name !== ".git")) {
        throw Object.assign(new Error(), { code: "EEXIST" });
      }
      for (const [name, text] of Object.entries(files)) {
        // "wx" never overwrites a file, not even one that appears at the same moment.
        await writeFile(name, text, {
          flag: "wx",
          mode: name === ".env" ? 0o600 : 0o644,
        });
      }
    },
    async saveFile(folder, name, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, name), bytes, { flag: "wx", mode: 0o600 });
    },
    print(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    printError(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    showProgress(line) {
      if (stderr.isTTY !== true || env["TERM"] === "dumb") return;
      clear();
      stderr.write(line);
      shown = line !== "";
    },
  };
}

/** Follows NO_COLOR (no-color.org) and FORCE_COLOR (force-color.org), which wins. */
function wantsColors(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  const force = env["FORCE_COLOR"];
  if (force) return force !== "0" && force !== "false";
  return isTerminal && !env["NO_COLOR"] && env["TERM"] !== "dumb";
}
