import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

it.each([
  [
    "an ES module",
    "import('teams-outgoing-webhook').then(({ prepareTokens }) => prepareTokens(''))",
  ],
  [
    "CommonJS",
    "Promise.resolve(require('teams-outgoing-webhook')).then(({ prepareTokens }) => prepareTokens(''))",
  ],
])("logs a UsageError under its name, from %s", (_, code) => {
  const program = `${code}.catch(console.log)`;
  const log = execFileSync(process.execPath, ["--eval", program], { encoding: "utf8" });
  expect(log).toMatch(/^UsageError: The security token/);
});
