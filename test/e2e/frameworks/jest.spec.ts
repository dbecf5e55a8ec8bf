import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { HERE, installed } from "./programs.ts";

it("works in jest with the requests of ./testing", () => {
  const options = ["--rootDir", HERE, "--testMatch", "**/signed-requests.test.cjs", "--json"];
  const args = [installed("jest/bin/jest.js"), ...options, "--silent", "--watchman=false"];
  const report = JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  expect(report).toMatchObject({ success: true, numPassedTests: 2 });
});
