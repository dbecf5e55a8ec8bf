import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

const FILE = new URL("../../docs/playground/dist/index.html", import.meta.url);
export const PAGE_FILE = fileURLToPath(FILE);

/** How to open the page. */
export interface Opening extends BrowserContextOptions {
  /** What stands behind the address, with its #. */
  readonly fragment?: string;
  readonly address?: string;
}

/** A browser for the tests of a file, and a server that has the page and nothing else. */
export function useBrowser(): (opening?: Opening) => Promise<Page> {
  let browser: Browser;
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").end(readFileSync(FILE));
  });
  const complaints: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    server.close();
  });
  // Whatever a test is about: the page asks for nothing but itself, and nothing goes wrong in it.
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(complaints.splice(0)).toEqual([]);
    expect(requests.splice(0)).toEqual([]);
  });

  return async ({ fragment = "", address, ...options } = {}) => {
    const own = address ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const context = await browser.newContext(options);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    context.on("request", (request) => {
      const url = request.url();
      if (url !== own && !url.startsWith("data:")) requests.push(url);
    });
    const page = await context.newPage();
    page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("dialog", async (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    await page.goto(own + fragment);
    return page;
  };
}
