#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { processIo } from "./cli/process-io.ts";
import { run } from "./cli/run.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

const stop = new AbortController();
// The second Ctrl+C ends the program, whatever it does.
process.once("SIGINT", () => stop.abort()).once("SIGTERM", () => stop.abort());

run(process.argv.slice(2), processIo(version, stop.signal)).then((status) => {
  process.exitCode = status;
});
