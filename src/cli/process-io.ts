import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import type { Io } from "./io.ts";

/** The world as this process has it. */
export function processIo(version: string): Io {
  const { env, stdin, stdout, stderr } = process;
  const stop = new AbortController();
  let heedsSignals = false;
  // Whoever reads may have enough before all is said, as `head` does.
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
      // Ctrl+C ends at once what does not ask for this; a second one ends everything.
      if (!heedsSignals) {
        for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop.abort());
      }
      heedsSignals = true;
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
    complain(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    show(line) {
      if (stderr.isTTY !== true || env["TERM"] === "dumb") return;
      clear();
      stderr.write(line);
      shown = line !== "";
    },
  };
}
