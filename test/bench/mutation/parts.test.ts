import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listFiles, listSources, PARTS } from "./parts.mjs";

it("mutates every source file in exactly one part", () => {
  const mutated = Object.keys(PARTS).flatMap(listFiles).sort();
  // It connects the command line with its process, so only tests of the built package run it.
  const others = listSources().filter((file) => file !== "src/cli/process-io.ts");
  expect(others.length).toBeGreaterThan(100);
  expect(mutated).toEqual(others.sort());
});

it("runs every part once a week", () => {
  const workflow = readFileSync(".github/workflows/mutation.yml", "utf8");
  const [, list = ""] = /part:\r?\n((?: +- src\S*\r?\n)+)/.exec(workflow) ?? [];
  expect(list.match(/src\S*/g)).toEqual(Object.keys(PARTS));
});
