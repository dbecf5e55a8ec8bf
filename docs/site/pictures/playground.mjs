// Takes screenshots of the built playground.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { documentedSample } from "../../../dist/testing.js";
import { launchChromium } from "./chromium.mjs";

const here = import.meta.dirname;
const address = pathToFileURL(join(here, "../playground/dist/index.html"));

/** Fills in each pane. */
const PANES = {
  verify: async (page) => {
    await page.click("#verify-add-line-break");
    await page.locator("#verify-findings li").waitFor();
  },
  reply: async (page) => {
    await page.selectOption("#reply-example", "card with mistakes");
  },
  sign: async (page) => {
    await page.fill("#sign-token", documentedSample.token);
    await page.locator("#sign-command").waitFor();
  },
};

const browser = await launchChromium();
try {
  for (const [name, prepare] of Object.entries(PANES)) {
    const page = await browser.newPage({ viewport: { width: 1120, height: 860 } });
    // A fixed time signs the same message on every run.
    await page.clock.setFixedTime("2026-03-18T07:17:22Z");
    await page.goto(`${address}#${name}`);
    await prepare(page);
    await page.evaluate(() => document.activeElement?.blur());
    await page.evaluate(() => window.scrollTo(0, 0));
    const path = join(here, `../../pictures/playground-${name}.png`);
    await page.screenshot({ path, fullPage: name === "reply" });
    console.log(`playground-${name}.png`);
  }
} finally {
  await browser.close();
}
