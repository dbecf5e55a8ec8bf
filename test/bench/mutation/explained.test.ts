import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { EXPLAINED } from "./explained.mjs";

it("explains mutants of lines that are still there, each once", () => {
  for (const { file, line, change } of EXPLAINED) {
    const lines = readFileSync(file, "utf8").split(/\r?\n/);
    expect(
      lines.map((text) => text.trim()),
      file,
    ).toContain(line);
    const [original = ""] = change.split(" → ");
    expect(line, file).toContain(original);
  }
  const mutants = EXPLAINED.map(({ file, line, change }) => JSON.stringify([file, line, change]));
  expect(new Set(mutants).size).toBe(mutants.length);
});
