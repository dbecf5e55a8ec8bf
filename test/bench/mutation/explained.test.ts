import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { EXPLAINED } from "./explained.mjs";

it("explains mutants of lines that are still there, none more often than its line", () => {
  const counts = new Map<string, number>();
  for (const { file, line, change } of EXPLAINED) {
    const [original = ""] = change.split(" → ");
    const places = readFileSync(file, "utf8")
      .split(/\r?\n/)
      .filter((text) => text.trim() === line)
      .map((text) => text.split(original).length - 1)
      .reduce((sum, count) => sum + count, 0);
    const mutant = JSON.stringify([file, line, change]);
    counts.set(mutant, (counts.get(mutant) ?? 0) + 1);
    expect(counts.get(mutant), mutant).toBeLessThanOrEqual(places);
  }
});
