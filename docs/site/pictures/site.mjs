// Takes a screenshot of the first page of the built site.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { launchChromium } from "./chromium.mjs";

const PORT = "4001";
const address = `http://127.0.0.1:${PORT}/`;
const root = join(import.meta.dirname, "../../..");

const sirv = join(root, "node_modules/.bin/sirv");
const options = ["docs/site/dist", "--host", "127.0.0.1", "--port", PORT, "--quiet"];
const server = spawn(sirv, options, { cwd: root, stdio: "inherit" });
const browser = await launchChromium();
try {
  while (!(await fetch(address).catch(() => undefined))) await sleep(100);
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(address);
  await page.locator("#tsd-nav-container a").first().waitFor();
  await page.screenshot({ path: join(root, "docs/pictures/site.png") });
  console.log("site.png");
} finally {
  await browser.close();
  server.kill();
  await once(server, "exit");
}
