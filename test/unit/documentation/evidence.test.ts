import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { renderChart, renderPage } from "../../bench/evidence/page.mjs";

const folder = "test/bench/evidence";
const measurements = readdirSync(folder).filter((file) => file.endsWith(".json"));

it("is on the page as it was measured", () => {
  expect(readFileSync("docs/evidence.md", "utf8")).toBe(renderPage());
  expect(readFileSync("docs/pictures/speed.svg", "utf8")).toBe(renderChart());
});

it.each(measurements)("says in %s at which commit, when and where it was measured", (file) => {
  const { commit, date, machine } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  expect(commit).toMatch(/^[0-9a-f]{10,40}$/);
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(machine).toMatch(/Node\.js \d+\.\d+\.\d+/);
});

it.each(measurements)("judges every figure of %s that has an aim", (file) => {
  const { figures } = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
  for (const { name, target, met } of figures) {
    expect(typeof met, name).toBe(target === undefined ? "undefined" : "boolean");
    if (met === false) expect(renderPage()).toContain(`| ${name} | **`);
  }
});
