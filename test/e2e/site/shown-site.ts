import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright-core";
import { freePort } from "../../free-port.ts";

/** The screen of a reader. */
interface Look {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** Opens the built site in a real browser, served like `npm run docs:serve`. */
export interface ShownSite {
  readonly url: string;
  /** Opens a page and records its errors. */
  open(path: string, look?: Look): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

export async function showSite(): Promise<ShownSite> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const args = [
    "sirv",
    "docs/site/dist",
    "--host",
    "127.0.0.1",
    "--port",
    `${port}`,
    "--dev",
    "--quiet",
  ];
  const server = spawn("npx", args, { stdio: "ignore", detached: true });
  await listens(url);
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
  });
  return {
    url,
    open: (path, look = { width: 1200, colorScheme: "light" }) => open(browser, url, path, look),
    async close() {
      await browser.close();
      await stop(server);
    },
  };
}

async function open(browser: Browser, site: string, path: string, look: Look) {
  const page = await browser.newPage({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.colorScheme,
  });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(site)) complaints.push(`asks for ${request.url()}`);
  });
  page.on("response", (response) => {
    if (!response.ok()) complaints.push(`${response.status()} for ${response.url()}`);
  });
  await page.goto(site + path);
  await page.locator("#tsd-nav-container a").first().waitFor({ state: "attached" });
  return { page, complaints };
}

async function listens(url: string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await fetch(url).catch(() => undefined)) return;
    await sleep(100);
  }
  throw new Error("The site is not served.");
}

/** Stops the whole process group, because npx starts the server as its own process. */
async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, "exit");
  process.kill(-(server.pid as number));
  await ended;
}
