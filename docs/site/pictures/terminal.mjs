// Runs the command line in a real terminal, and draws what it shows as terminal-*.png beside this file.
// Needs Chromium, and `script` of util-linux for the terminal.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { adaptiveCard, cardReply, fact, factSet, openUrl, textBlock } from "teams-outgoing-webhook";
import { signedRequest } from "teams-outgoing-webhook/testing";

const here = fileURLToPath(new URL(".", import.meta.url));
const program = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const xterm = createRequire(import.meta.url).resolve("@xterm/xterm");

const COLUMNS = 90;
const PORT = 3978;
const url = `http://localhost:${PORT}/`;
const token = randomBytes(32).toString("base64");
const env = { ...process.env, TERM: "xterm-256color", TEAMS_OUTGOING_WEBHOOK_TOKEN: token };
delete env.NO_COLOR;

/** Starts a command line in a terminal of its own, under the prompt that its user would see. */
function inTerminal(args) {
  const command = `stty cols ${COLUMNS} rows 50; exec ${process.execPath} ${program} ${args}`;
  const child = spawn("script", ["-qefc", command, "/dev/null"], { env });
  let shown = `\u001b[1m$\u001b[22m npx teams-outgoing-webhook ${args}\r\n`;
  child.stdout.on("data", (chunk) => {
    shown += chunk;
  });
  return { shown: () => shown, ended: once(child, "exit") };
}

const folder = await mkdtemp(join(tmpdir(), "terminal-"));
const card = adaptiveCard({
  body: [
    textBlock("Build 4711 has failed", { weight: "bolder", size: "large" }),
    factSet([
      fact("Branch", "main"),
      fact("Step", "test on Node.js 24"),
      fact("By", "Alex Example"),
    ]),
  ],
  actions: [openUrl("Open the log", "https://ci.example.com/builds/4711")],
});
await writeFile(join(folder, "card.json"), JSON.stringify(cardReply(card)));
process.chdir(folder);

const listen = inTerminal("listen --reply-file card.json --count 4");
while (!listen.shown().includes("--text")) await sleep(50);
const send = inTerminal(`send ${url} --text "status of the build"`);
await send.ended;
const { body, headers } = await signedRequest({ token, text: "status" });
const again = JSON.stringify(JSON.parse(body), null, 2);
await fetch(url, { method: "POST", headers, body: again });
const attack = inTerminal(`send ${url} --bad-signature`);
await Promise.all([attack.ended, listen.ended]);
await rm(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
try {
  await draw("terminal-send", `${send.shown()}\r\n${attack.shown()}`);
  await draw("terminal-listen", listen.shown());
} finally {
  await browser.close();
}

/** Has a terminal emulator draw what a terminal was sent. */
async function draw(name, shown) {
  const page = await browser.newPage({
    deviceScaleFactor: 2,
    viewport: { width: 900, height: 900 },
  });
  const css = await readFile(join(xterm, "../../css/xterm.css"), "utf8");
  await page.setContent(
    `<style>${css} body { margin: 0 } #terminal { display: inline-block; padding: 14px 18px; background: #16181d }
     .xterm-viewport { display: none }</style><div id="terminal"></div>`,
  );
  await page.addScriptTag({ path: xterm });
  const rows = shown.trimEnd().split("\n").length;
  await page.evaluate(
    ({ shown, rows, cols }) => {
      const terminal = new window.Terminal({
        ...{ rows, cols, fontSize: 14, cursorInactiveStyle: "none", convertEol: true },
        fontFamily: "DejaVu Sans Mono, monospace",
        theme: { background: "#16181d", foreground: "#e6e6e6" },
      });
      terminal.open(document.getElementById("terminal"));
      return new Promise((resolve) => terminal.write(shown, resolve));
    },
    { shown: shown.trimEnd(), rows, cols: COLUMNS },
  );
  await page.waitForTimeout(300);
  await page.locator("#terminal").screenshot({ path: join(here, `${name}.png`) });
  console.log(`${name}.png`);
}
