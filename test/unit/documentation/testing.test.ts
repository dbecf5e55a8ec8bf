import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FILE = "docs/examples/testing.test.mjs";

it("the test file quoted in the guide to testing passes under node:test", () => {
  const guide = readFileSync("docs/testing.md", "utf8");
  expect(guide).toContain(`<!-- ${FILE} -->\n\`\`\`js\n${readFileSync(FILE, "utf8")}\`\`\``);
  const report = execFileSync(process.execPath, ["--test", "--test-reporter=tap", FILE], {
    encoding: "utf8",
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });
  expect(report).toMatch(/^# pass 3$/m);
  expect(report).toMatch(/^# fail 0$/m);
});
