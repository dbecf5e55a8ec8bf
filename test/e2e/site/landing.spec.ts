import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../free-port.ts";
import { type ShownSite, showSite } from "./shown-site.ts";

const run = promisify(execFile);
const program = readFileSync("docs/examples/readme.mjs", "utf8");

let site: ShownSite;
beforeAll(async () => {
  site = await showSite();
});
afterAll(() => site?.close());

describe("the landing page", () => {
  it("shows ten lines of JavaScript that answer a message", async () => {
    expect(readFileSync("docs/site/pages/landing.md", "utf8")).toContain(
      `\`\`\`js\n${program}\`\`\``,
    );
    expect(program.trim().split("\n").length).toBeLessThanOrEqual(10);
    const port = await freePort();
    const env = {
      ...process.env,
      TEAMS_OUTGOING_WEBHOOK_TOKEN: Buffer.alloc(32, 7).toString("base64"),
    };
    // Inside the repository, so that the program can import the package by name.
    const server = spawn(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        program.replace("3000", `${port}, () => console.log("ready")`),
      ],
      { env, stdio: ["ignore", "pipe", "inherit"] },
    );
    try {
      await once(server.stdout, "data");
      const args = ["dist/cli.js", "send", `http://127.0.0.1:${port}/`, "--text", "hello"];
      const { stdout } = await run(process.execPath, args, { env });
      expect(stdout).toContain("You said: hello");
    } finally {
      server.kill();
    }
  });

  it("has three doors, and the playground behind them", async () => {
    const { page, complaints } = await site.open("");
    expect(await page.locator(".door h2").allInnerTexts()).toEqual(["Start", "Build", "Fix"]);
    for (const door of await page.locator(".door").all())
      expect(await door.getByRole("link").count()).toBeGreaterThanOrEqual(3);
    await page
      .getByRole("main")
      .or(page.locator(".col-content"))
      .getByRole("link", { name: "playground", exact: true })
      .click();
    expect(page.url()).toBe(`${site.url}playground/`);
    await page.close();
    expect(complaints).toEqual([]);
  });

  it("is readable and leads on without JavaScript", async () => {
    const browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu"],
    });
    try {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(site.url);
      await page.getByRole("link", { name: "Getting started" }).click();
      expect(await page.locator("h1").innerText()).toBe("Getting started");
      await page.getByRole("link", { name: "Guides" }).first().click();
      await page.getByRole("link", { name: "Express" }).click();
      expect(await page.locator("h1").innerText()).toBe("Express");
    } finally {
      await browser.close();
    }
  });
});
