#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { createProcessIo } from "./cli/process-io.ts";
import { run } from "./cli/run.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

run(process.argv.slice(2), createProcessIo(version)).then((status) => {
  process.exitCode = status;
});
