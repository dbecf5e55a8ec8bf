import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

const FILE = new URL("../../../docs/site/playground/dist/index.html", import.meta.url);
export const PAGE_FILE = fileURLToPath(FILE);

/** Waits until the page shows what was typed. */
export const settle = (page: Page): Promise<void> =>
  page.locator("html:not([data-updating])").waitFor({ state: "attached" });

/** How to open the page. */
export interface Opening extends BrowserContextOptions {
  /** The fragment of the URL, with its #. */
  readonly fragment?: string;
  readonly address?: string;
  /** For a test that itself sends requests or writes to the console. */
  readonly unwatched?: boolean;
}

/** Starts a browser for the tests of a file, and a server with only the page. */
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
  // In every test, the page requests only itself and logs no error.
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    const seen = { complaints: complaints.splice(0), requests: requests.splice(0) };
    expect(seen).toEqual({ complaints: [], requests: [] });
  });

  return async ({ fragment = "", address, unwatched, ...options } = {}) => {
    const own = address ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const context = await browser.newContext(options);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    if (!unwatched) watch(context, own);
    const page = await context.newPage();
    await page.goto(own + fragment);
    return page;
  };

  function watch(context: BrowserContext, own: string): void {
    context.on("request", (request) => {
      const url = request.url();
      // The page makes the script of its worker itself.
      if (url !== own && !/^(data|blob):/.test(url)) requests.push(url);
    });
    context.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    context.on("weberror", (error) => complaints.push(String(error.error())));
    context.on("dialog", async (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
  }
}
