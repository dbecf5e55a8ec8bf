// Runs the command line in a real terminal, and draws what it shows as terminal-*.png in docs/pictures.
// Needs Chromium, and `script` of util-linux for the terminal. COLUMNS and FOLDER change the width and the place.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { adaptiveCard, cardReply, fact, factSet, openUrl, textBlock } from "teams-outgoing-webhook";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pictures = process.env.FOLDER ?? join(root, "docs/pictures");
const program = join(root, "dist/cli.js");
const xterm = createRequire(import.meta.url).resolve("@xterm/xterm");

const COLUMNS = Number(process.env.COLUMNS ?? 96);
const env = { ...process.env, TERM: "xterm-256color" };
for (const name of ["NO_COLOR", "TEAMS_OUTGOING_WEBHOOK_TOKEN"]) delete env[name];

/** Starts a command line in a terminal of its own, under the prompt that its user would see. */
function inTerminal(args, cwd) {
  const command = `stty cols ${COLUMNS} rows 50; exec ${process.execPath} ${program} ${args}`;
  const child = spawn("script", ["-qefc", command, "/dev/null"], { env, cwd });
  let shown = `\u001b[1m$\u001b[22m npx teams-outgoing-webhook ${args}\r\n`;
  child.stdout.on("data", (chunk) => {
    shown += chunk;
  });
  return {
    shown: () => shown,
    type: (line) => child.stdin.write(`${line}\n`),
    ended: once(child, "exit"),
    until: async (text) => {
      while (!shown.includes(text)) await sleep(50);
    },
  };
}

const folder = await mkdtemp(join(tmpdir(), "terminal-"));
const project = join(folder, "webhook");
await mkdir(project);
const init = inTerminal("init", project);
await init.ended;
// As `npm install` would.
await mkdir(join(project, "node_modules"));
await symlink(root, join(project, "node_modules/teams-outgoing-webhook"));
const server = spawn(process.execPath, ["--env-file=.env", "server.mjs"], { cwd: project, env });

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
await writeFile(join(project, "card.json"), JSON.stringify(cardReply(card)));
await writeFile(join(folder, "other.txt"), `${randomBytes(32).toString("base64")}\n`);

const listen = inTerminal(
  "listen --forward-to http://localhost:3000/teams --env-file .env",
  project,
);
await listen.until("Type r 1");
const url = "http://localhost:3978/";
await inTerminal(`send ${url} --text "status of the build" --env-file .env`, project).ended;
await listen.until("#1");
await inTerminal(`send ${url} --token-file ../other.txt`, project).ended;
await listen.until("#2");
listen.type("r 1 fresh");
await listen.until("(again #1)");
listen.type("\u0003");
await listen.ended;

const answers = inTerminal("listen --reply-file card.json --env-file .env --count 3", project);
await answers.until("--text");
const send = inTerminal(`send ${url} --text "status of the build" --env-file .env`, project);
await send.ended;
const attack = inTerminal(`send ${url} --bad-signature --env-file .env`, project);
await Promise.all([attack.ended, answers.ended]);
server.kill();
await rm(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
});
try {
  await draw("terminal-init", init.shown());
  await draw("terminal-listen", listen.shown());
  await draw("terminal-send", `${send.shown()}\r\n${attack.shown()}`);
} finally {
  await browser.close();
}

/** Has a terminal emulator draw what a terminal was sent. */
async function draw(name, shown) {
  const page = await browser.newPage({
    deviceScaleFactor: 2,
    viewport: { width: 12 * COLUMNS, height: 1400 },
  });
  const css = await readFile(join(xterm, "../../css/xterm.css"), "utf8");
  await page.setContent(
    `<style>${css} body { margin: 0 } #terminal { display: inline-block; padding: 14px 18px; background: #16181d }
     .xterm-viewport { display: none }</style><div id="terminal"></div>`,
  );
  await page.addScriptTag({ path: xterm });
  // A long line takes several rows.
  const rows = shown
    .trimEnd()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours take no room.
    .replace(/\u001b\[[\d;]*m/g, "")
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.trimEnd().length / COLUMNS)), 0);
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
  await page.locator("#terminal").screenshot({ path: join(pictures, `${name}.png`) });
  console.log(`${name}.png`);
}
