import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Io } from "./io.ts";

/** Creates the outside world of this process. */
export function createProcessIo(version: string): Io {
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
    colors: stdout.isTTY === true && !env["NO_COLOR"] && env["TERM"] !== "dumb",
    get stop() {
      // Without this, Ctrl+C ends the process at once; with it, the second one does.
      if (!handlesSignals) {
        for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
      }
      handlesSignals = true;
      return stop.signal;
    },
    now: Date.now,
    readStdin: () => buffer(stdin),
    readFile: (path) => readFile(path),
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
