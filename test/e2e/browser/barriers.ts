import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Every axe finding in a page, minor ones too. */
export async function barriers(page: Page, rules: axe.RuleObject = {}): Promise<string[]> {
  await page.evaluate(source);
  const { violations } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        rules,
        // Describing what is right takes most of the time.
        resultTypes: ["violations"],
      }) as Promise<axe.AxeResults>,
    rules,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
