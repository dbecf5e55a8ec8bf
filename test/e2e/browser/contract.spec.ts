import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as web from "../../../src/web.ts";
import { readVector } from "../../vectors/read-vector.ts";
import { type Report, runContract } from "../runtimes/suite.ts";
import { useBrowser } from "./browser.ts";

const open = useBrowser();
const sample = Buffer.from(readVector("documented-inbound-message.json")).toString("base64");

/** The contract and the built package, as a script that defines a global function. */
async function bundle(): Promise<string> {
  const contents = `
    import * as edge from "./dist/web.js";
    import { runContract } from "./test/e2e/runtimes/suite.ts";
    globalThis.report = (sample) => runContract(edge, sample);`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    format: "iife",
    platform: "browser",
    logLevel: "error",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}

describe("the contract in the browser", () => {
  it("gives the same verdicts as on Node.js", async () => {
    // Some cases fail on purpose, and the handlers log that to the console.
    const page = await open({ unwatched: true });
    await page.evaluate(await bundle());
    const report: Report = await page.evaluate(`report(${JSON.stringify(sample)})`);
    expect(report.failures).toEqual([]);
    const here = await runContract(web, sample);
    expect(report.passes).toBe(here.passes);
    expect(report.verdicts).toEqual(here.verdicts);
    expect(report.passes).toBeGreaterThan(100);
  });
});
